package io.keybuzz.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.Outbox.Delivery;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.Noted;
import io.keybuzz.testkit.contract.StoreContract;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The promises of {@link Outbox} to those who hear of some events only. */
public interface OutboxLanesContract extends StoreContract {
    @Test
    default void lanes_share_the_deliveries_and_hold_up_nobody_outside() {
        TenantId tenant = givenTenant();
        change(
                tenant,
                () -> stores().outbox()
                        .publish(new Noted(
                                stores().ids().next(EventId::new),
                                tenant,
                                stores().ids().next(),
                                Noted.TYPE_FOR_TWO,
                                "twice",
                                stores().now())));
        Outbox.Lane left = new Outbox.Lane(Set.of("left"), true);
        Outbox.Lane others = new Outbox.Lane(Set.of("left"), false);

        assertThat(claimIn(left)).extracting(Delivery::subscriber).containsExactly("left");
        assertThat(claimIn(left)).isEmpty();
        assertThat(claimIn(others)).extracting(Delivery::subscriber).containsExactly("right");
        assertThat(claim()).isEmpty();
    }

    private List<Delivery> claimIn(Outbox.Lane lane) {
        return in(QUEUES, () -> stores().outbox().claim(100, Duration.ofMinutes(1), lane));
    }
}
