package io.keybuzz.adapters.marketplace.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.testkit.contract.marketplace.InboundMessageSourceContract;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SandboxSourceTest implements InboundMessageSourceContract {
    private final MarketplaceAdapters adapters = MarketplaceAdapters.inMemory();
    private final Connection connection = Connections.of(Provider.SANDBOX);
    private final InboundMessageSource source = adapters.sources().get(0);

    @Override
    public InboundMessageSource source() {
        return source;
    }

    @Override
    public Connection served() {
        return connection;
    }

    @Override
    public Connection unserved() {
        return Connections.of(Provider.MAIL);
    }

    @Test
    void gives_the_same_three_mails_at_every_reading() {
        var first = source.fetch(connection, Optional.empty());
        var second = source.fetch(connection, first.nextCursor());

        assertThat(first.items()).hasSize(3).doesNotHaveDuplicates();
        assertThat(second.items()).isEqualTo(first.items());
        assertThat(first.nextCursor()).isEmpty();
        assertThat(source.fetch(connection, Optional.of("x")).nextCursor()).contains("x");
    }

    @Test
    void gives_another_connection_other_mails() {
        Connection other = Connections.of(Provider.SANDBOX, UUID.fromString("00000000-0000-7000-8000-0000000000c2"));

        assertThat(messages(other))
                .extracting(InboundMessage::externalId)
                .doesNotContainAnyElementsOf(messages(connection).stream()
                        .map(InboundMessage::externalId)
                        .toList());
    }

    @Test
    void the_mails_are_buyer_messages_in_three_languages_two_of_them_on_an_order() {
        List<InboundMessage> messages = messages(connection);

        assertThat(messages).extracting(InboundMessage::kind).containsOnly(MessageKind.BUYER_MESSAGE);
        assertThat(messages).extracting(InboundMessage::extraction).containsOnly("markers");
        assertThat(messages)
                .extracting(message -> message.customerName().orElseThrow())
                .containsExactly("Marie D.", "James K.", "Jonas W.");
        assertThat(messages)
                .extracting(message -> message.orderRef().isPresent())
                .containsExactly(true, false, true);
        assertThat(messages.get(0).text())
                .startsWith("Bonjour,")
                .contains("a été livré mardi")
                .endsWith("Marie");
        assertThat(messages.get(0).subject()).startsWith("Le colis n'est pas arrivé (Commande : 171-");
        assertThat(messages).allSatisfy(message -> {
            assertThat(message.secondaryId()).isPresent();
            assertThat(message.sentAt().orElseThrow())
                    .isBetween(connection.createdAt().minus(Duration.ofDays(1)), connection.createdAt());
        });
    }

    private List<InboundMessage> messages(Connection of) {
        return source.fetch(of, Optional.empty()).items().stream()
                .map(raw -> adapters.parsers().get(0).parse(of, raw))
                .map(parsed -> ((ParsedInbound.Understood) parsed).messages().get(0))
                .toList();
    }
}
