package io.keybuzz.adapters.marketplace.mirakl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.adapters.marketplace.rest.Seller;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.testkit.fake.mirakl.FakeMirakl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MiraklStoryTest {
    private final MiraklShop shop = new MiraklShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_buyer_writes_is_answered_and_our_answer_is_known_under_another_id() {
        shop.operator.opens("t-1", "Où est mon colis ?", "ORD-1-A");
        String question = shop.operator.writes("t-1", "CUSTOMER_USER", "Bonjour,\nrien reçu.");

        InboundMessage asked = shop.poller.poll().get(0);

        assertThat(asked.externalId()).isEqualTo(question);
        assertThat(asked.kind()).isEqualTo(MessageKind.BUYER_MESSAGE);
        assertThat(asked.text()).isEqualTo("Bonjour,\nrien reçu.");
        assertThat(asked.customerName()).contains("Marie D.");
        assertThat(asked.threadKeys()).containsExactly(ThreadKey.of("thread:t-1"), ThreadKey.of("order:ORD-1-A"));
        assertThat(asked.sentAt()).contains(shop.clock.instant());

        shop.clock.advance(Duration.ofMinutes(5));
        OutboundMessage answer = Seller.says(shop.connection, "Bonjour,\nil part < demain > 📦", shop.clock.instant());
        SendOutcome outcome =
                shop.channel.sender().send(shop.connection, Seller.conversation(shop.connection, asked), answer);

        assertThat(shop.operator.shopWrote("t-1")).containsExactly("Bonjour,\nil part < demain > 📦");
        assertThat(shop.operator.server().count("POST", "/message")).isEqualTo(1);

        shop.clock.advance(Duration.ofMinutes(3));
        List<InboundMessage> fresh = shop.poller.poll();

        assertThat(fresh).hasSize(1);
        assertThat(fresh.get(0).kind()).isEqualTo(MessageKind.AGENT_COPY);
        assertThat(fresh.get(0).text()).isEqualTo(answer.body());
        assertThat(fresh.get(0).threadKeys()).isEqualTo(asked.threadKeys());
        assertThat(((SendOutcome.Accepted) outcome).externalId())
                .hasValueSatisfying(id -> assertThat(id)
                        .startsWith("sent-")
                        .isNotEqualTo(fresh.get(0).externalId()));
    }

    @Test
    void every_request_names_the_shop() {
        shop.operator.opens("t-1", "Colis", "ORD-1-A");
        shop.operator.writes("t-1", "CUSTOMER_USER", "Bonjour");
        InboundMessage asked = shop.poller.poll().get(0);
        shop.channel
                .sender()
                .send(
                        shop.connection,
                        Seller.conversation(shop.connection, asked),
                        Seller.says(shop.connection, "Bonjour", shop.clock.instant()));
        shop.channel.orders().find(shop.connection, "ORD-1-A");
        shop.channel.probe().probe(shop.connection);

        assertThat(shop.operator.server().journal())
                .isNotEmpty()
                .allSatisfy(call -> assertThat(call.query()).containsEntry("shop_id", FakeMirakl.SHOP));
    }

    @Test
    void a_connection_that_does_not_know_its_shop_asks_and_writes_nothing_but_the_probe_learns_it() {
        var unknown = MiraklShop.of(Optional.empty());

        assertThatThrownBy(() -> shop.channel.source().fetch(unknown, Optional.empty()))
                .isInstanceOfSatisfying(
                        ChannelTrouble.class,
                        trouble -> assertThat(trouble.code()).isEqualTo("no-shop-id"));
        assertThat(shop.channel
                        .sender()
                        .send(
                                unknown,
                                Seller.conversation(unknown, Optional.of("CUSTOMER:cust-1:t-1")),
                                Seller.says(unknown, "Bonjour", shop.clock.instant())))
                .isInstanceOf(SendOutcome.NotSent.class);
        assertThat(shop.operator.server().journal()).isEmpty();

        assertThat(shop.channel.probe().probe(unknown).externalId()).contains("2001");
    }

    @Test
    void a_key_of_another_shop_is_refused_by_the_probe() {
        assertThatThrownBy(() -> shop.channel.probe().probe(MiraklShop.of(Optional.of("999"))))
                .isInstanceOf(ChannelTrouble.class);
    }

    @Test
    void a_thread_of_more_than_a_hundred_messages_is_read_whole() {
        shop.operator.opens("t-1", "Long", "ORD-1-A");
        for (int i = 0; i < 130; i++) {
            shop.operator.writes("t-1", "CUSTOMER_USER", "Message " + i);
        }

        assertThat(shop.poller.poll()).hasSize(130);
        assertThat(shop.operator.server().count("GET", "/threads/t-1")).isEqualTo(1);
    }

    @Test
    void the_operator_speaks_html_and_is_answered_where_no_customer_takes_part() {
        shop.operator.operatorOpens("t-9", "Commission", "ORD-9-A");
        shop.operator.writes("t-9", "OPERATOR_USER", "<p>Merci de <b>vérifier</b>.</p><script>x()</script>");

        InboundMessage notice = shop.poller.poll().get(0);
        SendOutcome outcome = shop.channel
                .sender()
                .send(
                        shop.connection,
                        Seller.conversation(shop.connection, notice),
                        Seller.says(shop.connection, "C'est vérifié.", shop.clock.instant()));

        assertThat(notice.kind()).isEqualTo(MessageKind.SYSTEM_NOTICE);
        assertThat(notice.text()).isEqualTo("Merci de vérifier.");
        assertThat(notice.safeHtml())
                .hasValueSatisfying(html -> assertThat(html).doesNotContain("script"));
        assertThat(outcome).isInstanceOf(SendOutcome.Accepted.class);
        assertThat(shop.operator.shopWrote("t-9")).containsExactly("C'est vérifié.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "169.254.169.254",
                "mirakl.net",
                "evil.test",
                "a.mirakl.net.evil.test",
                "a.mirakl.net/x",
                "u@a.mirakl.net",
                "a.mirakl.net:8080",
                ""
            })
    void a_host_that_is_no_operators_is_never_asked(String host) {
        assertThatThrownBy(() -> MiraklChannel.Endpoints.real().of().apply(host))
                .isInstanceOf(ChannelTrouble.class);
    }

    @Test
    void an_operators_host_is_asked_by_https() {
        assertThat(MiraklChannel.Endpoints.real().of().apply("Adeo-Marketplace.mirakl.net"))
                .hasToString("https://adeo-marketplace.mirakl.net");
    }
}
