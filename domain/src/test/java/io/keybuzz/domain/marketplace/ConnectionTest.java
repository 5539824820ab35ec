package io.keybuzz.domain.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConnectionTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:15:30.123456Z");

    private final Connection connection = new Connection(
            new ConnectionId(new UUID(1, 1)),
            new TenantId(new UUID(1, 2)),
            Channel.AMAZON,
            Provider.AMAZON,
            "Shop",
            ConnectionStatus.CONNECTED,
            new EmailAddress("in@inbound.example.test"),
            NOW.minusSeconds(60),
            NOW);

    @Test
    void every_change_has_another_version_at_the_same_instant_and_by_a_clock_that_is_behind() {
        for (Instant now : List.of(NOW, NOW.minusSeconds(5), NOW.plusSeconds(5))) {
            Connection renamed = connection.name("Other", now);
            Connection ended = renamed.status(ConnectionStatus.DISCONNECTED, now);
            Connection moved = ended.account(ChannelAccount.none(), now);

            assertThat(List.of(connection.version(), renamed.version(), ended.version(), moved.version()))
                    .as("at %s", now)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
        assertThat(connection.name("Other", NOW.plusSeconds(5)).updatedAt()).isEqualTo(NOW.plusSeconds(5));
    }

    @Test
    void what_was_found_out_is_added_to_what_others_have_changed_meanwhile() {
        ChannelAccount asked = account(Optional.empty(), Map.of("sender", "a@shop.test", "marketplaceId", "FR"));
        ChannelAccount found = account(
                Optional.of("A1"), Map.of("sender", "a@shop.test", "marketplaceId", "FR", "marketplaces", "FR,DE"));
        ChannelAccount current = account(Optional.empty(), Map.of("sender", "b@shop.test", "marketplaceId", "DE"));

        assertThat(current.learned(asked, found))
                .isEqualTo(account(
                        Optional.of("A1"),
                        Map.of("sender", "b@shop.test", "marketplaceId", "DE", "marketplaces", "FR,DE")));
        assertThat(asked.learned(asked, found)).isEqualTo(found);
        assertThat(current.learned(asked, asked)).isEqualTo(current);
    }

    private static ChannelAccount account(Optional<String> id, Map<String, String> settings) {
        return new ChannelAccount(id, Optional.of("EU"), Optional.empty(), settings);
    }
}
