package io.keybuzz.adapters.marketplace.cdiscount;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.rest.Seller;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.marketplace.ThreadKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CdiscountStoryTest {
    private final CdiscountShop shop = new CdiscountShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_buyer_writes_is_answered_and_our_answer_is_known_when_it_comes_back() {
        shop.octopia.opens("d1", "Ma commande", "2601ABC");
        String question = shop.octopia.writes("d1", "Customer", "Bonjour,<br>où est mon colis&nbsp;?");

        InboundMessage asked = shop.poller.poll().get(0);

        assertThat(asked.externalId()).isEqualTo(question);
        assertThat(asked.kind()).isEqualTo(MessageKind.BUYER_MESSAGE);
        assertThat(asked.text()).isEqualTo("Bonjour,\noù est mon colis ?");
        assertThat(asked.safeHtml()).isPresent();
        assertThat(asked.subject()).isEqualTo("Ma commande");
        assertThat(asked.threadKeys()).containsExactly(ThreadKey.of("thread:d1"), ThreadKey.of("order:2601ABC"));
        assertThat(asked.orderRef()).contains("2601ABC");
        assertThat(asked.sentAt()).contains(shop.clock.instant());

        shop.clock.advance(Duration.ofMinutes(5));
        OutboundMessage answer =
                Seller.says(shop.connection, "Bonjour,\nil part demain & arrive jeudi.", shop.clock.instant());
        SendOutcome outcome =
                shop.channel.sender().send(shop.connection, Seller.conversation(shop.connection, asked), answer);

        assertThat(shop.octopia.sellerWrote("d1")).containsExactly("Bonjour,\nil part demain & arrive jeudi.");
        assertThat(shop.octopia.server().count("POST", "/messages")).isEqualTo(1);

        shop.clock.advance(Duration.ofMinutes(3));
        List<InboundMessage> fresh = shop.poller.poll();

        assertThat(fresh).hasSize(1);
        assertThat(fresh.get(0).kind()).isEqualTo(MessageKind.AGENT_COPY);
        assertThat(fresh.get(0).text()).isEqualTo(answer.body());
        assertThat(fresh.get(0).threadKeys()).isEqualTo(asked.threadKeys());
        assertThat(fresh.get(0).messageRef()).isEmpty();
        assertThat(outcome)
                .isEqualTo(new SendOutcome.Accepted(Optional.of(fresh.get(0).externalId())));
    }

    @Test
    void a_poll_asks_for_one_token_and_reads_the_credentials_once() {
        for (int i = 0; i < 5; i++) {
            shop.octopia.opens("d" + i, "Colis", "26" + i);
            shop.octopia.writes("d" + i, "Customer", "Bonjour " + i);
        }
        shop.clock.advance(Duration.ofMinutes(3));
        int reads = shop.secrets.reads();

        assertThat(shop.poller.page()).hasSize(5);

        assertThat(shop.octopia.server().count("POST", "/token")).isEqualTo(1);
        assertThat(shop.secrets.reads() - reads).isEqualTo(1);
        shop.clock.advance(Duration.ofMinutes(30));
        shop.poller.poll();
        assertThat(shop.octopia.server().count("POST", "/token")).isEqualTo(1);
    }

    @Test
    void an_operator_is_answered_where_no_customer_takes_part() {
        shop.octopia.opens("d2", "Réclamation", "2602");
        shop.octopia.writes("d2", "GrcOperator", "Merci de répondre au client.");

        InboundMessage notice = shop.poller.poll().get(0);
        shop.channel
                .sender()
                .send(
                        shop.connection,
                        Seller.conversation(shop.connection, notice),
                        Seller.says(shop.connection, "C'est fait.", shop.clock.instant()));

        assertThat(notice.kind()).isEqualTo(MessageKind.SYSTEM_NOTICE);
        assertThat(shop.octopia
                        .server()
                        .journal()
                        .get(shop.octopia.server().journal().size() - 1)
                        .text())
                .contains("\"receiver\":\"GrcOperator\"");
    }

    @Test
    void an_operators_word_between_leaves_the_answer_with_the_customer() {
        shop.octopia.opens("d3", "Colis", "2603");
        shop.octopia.writes("d3", "Customer", "Bonjour");
        shop.octopia.writes("d3", "GrcOperator", "Nous suivons.");

        List<InboundMessage> both = shop.poller.poll();

        assertThat(both.get(0).messageRef()).contains("Customer:d3");
        assertThat(both.get(1).messageRef()).isEmpty();
    }

    @Test
    void who_may_not_be_written_to_any_more_is_a_refusal_and_nothing_is_sent() {
        shop.octopia.opens("d4", "Colis", "2604").onlyTo("GrcOperator");
        shop.octopia.writes("d4", "Customer", "Bonjour");
        InboundMessage asked = shop.poller.poll().get(0);

        SendOutcome outcome = shop.channel
                .sender()
                .send(
                        shop.connection,
                        Seller.conversation(shop.connection, asked),
                        Seller.says(shop.connection, "Bonjour", shop.clock.instant()));

        assertThat(outcome).isInstanceOf(SendOutcome.Rejected.class);
        assertThat(shop.octopia.server().count("POST", "/messages")).isZero();
    }
}
