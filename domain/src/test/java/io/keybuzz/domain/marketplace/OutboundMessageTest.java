package io.keybuzz.domain.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboundMessageTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00.123456Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private final OutboundMessage pending = OutboundMessage.pending(
            new OutboundId(new UUID(0, 1)),
            new TenantId(new UUID(0, 2)),
            new ConnectionId(new UUID(0, 3)),
            new UUID(0, 4),
            new UUID(0, 5),
            "Subject",
            "Body",
            NOW);

    @Test
    void a_new_one_waits_untried() {
        assertThat(pending.status()).isEqualTo(OutboundStatus.PENDING);
        assertThat(pending.attempts()).isZero();
        assertThat(pending.externalId()).isEmpty();
        assertThat(pending.error()).isEmpty();
        assertThat(pending.updatedAt()).isEqualTo(NOW);
    }

    @Test
    void each_attempt_is_counted_before_the_channel_is_called() {
        OutboundMessage first = pending.sending(LATER);
        OutboundMessage second =
                first.after(new SendOutcome.NotSent("down"), LATER).sending(LATER);

        assertThat(first.status()).isEqualTo(OutboundStatus.SENDING);
        assertThat(first.attempts()).isEqualTo(1);
        assertThat(first.updatedAt()).isEqualTo(LATER);
        assertThat(second.attempts()).isEqualTo(2);
        assertThat(second.error()).isEmpty();
    }

    @Test
    void accepted_is_sent_with_the_channels_id() {
        OutboundMessage sent = pending.sending(NOW).after(new SendOutcome.Accepted(Optional.of("ext")), LATER);

        assertThat(sent.status()).isEqualTo(OutboundStatus.SENT);
        assertThat(sent.externalId()).contains("ext");
        assertThat(sent.error()).isEmpty();
    }

    @Test
    void rejected_has_failed_for_good() {
        OutboundMessage failed = pending.sending(NOW).after(new SendOutcome.Rejected("opted out"), LATER);

        assertThat(failed.status()).isEqualTo(OutboundStatus.FAILED);
        assertThat(failed.error()).contains("opted out");
    }

    @Test
    void not_sent_waits_again_and_says_why() {
        OutboundMessage again = pending.sending(NOW).after(new SendOutcome.NotSent("refused"), LATER);

        assertThat(again.status()).isEqualTo(OutboundStatus.PENDING);
        assertThat(again.error()).contains("refused");
        assertThat(again.attempts()).isEqualTo(1);
    }

    @Test
    void doubt_is_a_state_of_its_own() {
        OutboundMessage unknown = pending.sending(NOW).after(new SendOutcome.Ambiguous("timed out"), LATER);

        assertThat(unknown.status()).isEqualTo(OutboundStatus.UNKNOWN);
        assertThat(unknown.error()).contains("timed out");
    }

    @Test
    void what_it_says_never_changes() {
        OutboundMessage sent = pending.sending(LATER).after(new SendOutcome.Accepted(Optional.empty()), LATER);

        assertThat(sent.id()).isEqualTo(pending.id());
        assertThat(sent.body()).isEqualTo("Body");
        assertThat(sent.createdAt()).isEqualTo(NOW);
    }
}
