package io.keybuzz.adapters.marketplace.backmarket;

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

class BackMarketStoryTest {
    private final BackMarketShop shop = new BackMarketShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_buyer_writes_is_answered_and_our_answer_is_known_when_it_comes_back() {
        shop.market.opens(123, "Téléphone 64 Go", 5_978);
        String question = shop.market.writes(123, "Client", "Il ne s'allume plus.");

        InboundMessage asked = shop.poller.poll().get(0);

        assertThat(asked.externalId()).isEqualTo(question);
        assertThat(asked.kind()).isEqualTo(MessageKind.BUYER_MESSAGE);
        assertThat(asked.customerName()).contains("Marie D.");
        assertThat(asked.subject()).isEqualTo("SAV 123 – Téléphone 64 Go");
        assertThat(asked.threadKeys()).containsExactly(ThreadKey.of("thread:123"), ThreadKey.of("order:5978"));

        shop.market.folder(123).close();
        shop.clock.advance(Duration.ofMinutes(5));
        OutboundMessage answer = Seller.says(
                shop.connection, "Bonjour,\r\n--keybuzz\r\nessayez un autre câble 🔌", shop.clock.instant());
        SendOutcome outcome =
                shop.channel.sender().send(shop.connection, Seller.conversation(shop.connection, asked), answer);

        assertThat(shop.market.merchantWrote(123)).containsExactly(answer.body());
        assertThat(shop.market.server().count("POST", "/msg")).isEqualTo(1);
        assertThat(shop.market.folder(123).isOpen()).isTrue();

        shop.clock.advance(Duration.ofMinutes(2));
        List<InboundMessage> fresh = shop.poller.poll();

        assertThat(fresh).hasSize(1);
        assertThat(fresh.get(0).kind()).isEqualTo(MessageKind.AGENT_COPY);
        assertThat(fresh.get(0).threadKeys()).isEqualTo(asked.threadKeys());
        assertThat(outcome)
                .isEqualTo(new SendOutcome.Accepted(Optional.of(fresh.get(0).externalId())));
    }

    @Test
    void a_day_is_listed_again_each_time_but_a_folder_that_did_not_change_is_read_once() {
        for (int i = 0; i < 25; i++) {
            shop.market.opens(100 + i, "Téléphone", 5_000 + i);
            shop.clock.advance(Duration.ofSeconds(1));
            shop.market.writes(100 + i, "Client", "Bonjour " + i);
        }
        assertThat(shop.poller.poll()).hasSize(25);
        long lists = shop.market.server().count("GET", "/ws/sav");
        for (int i = 0; i < 10; i++) {
            shop.clock.advance(Duration.ofMinutes(2));
            assertThat(shop.poller.poll()).isEmpty();
        }
        assertThat(shop.market.server().count("GET", "/ws/sav") - lists).isEqualTo(10);
        assertThat(shop.market.server().count("GET", "/ws/sav/100")).isEqualTo(1);

        shop.market.writes(100, "Client", "Toujours rien");
        shop.clock.advance(Duration.ofMinutes(2));
        assertThat(shop.poller.poll()).hasSize(1);
        assertThat(shop.market.server().count("GET", "/ws/sav/100")).isEqualTo(2);
    }

    @Test
    void back_market_itself_is_the_channel_speaking() {
        shop.market.opens(123, "Téléphone", 5_978);
        shop.market.writes(123, "Backmarket", "Merci de répondre sous 24 h.");

        InboundMessage notice = shop.poller.poll().get(0);

        assertThat(notice.kind()).isEqualTo(MessageKind.SYSTEM_NOTICE);
        assertThat(notice.extraction()).isEqualTo("whole");
        assertThat(notice.messageRef()).contains("123");
    }

    @Test
    void each_region_has_its_platform() {
        var real = BackMarketChannel.Endpoints.real("contact@shop.test");

        assertThat(real.of().apply("EU")).hasToString("https://www.backmarket.fr");
        assertThat(real.of().apply("us")).hasToString("https://www.backmarket.com");
        assertThat(real.of().apply("AP")).hasToString("https://www.backmarket.co.jp");
    }
}
