package io.keybuzz.application.tenancy.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.Standing;
import io.keybuzz.domain.tenancy.access.port.Standings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is remembered of a session, and for how long. */
class StandingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final SessionId SESSION = new SessionId(new UUID(1, 1));
    private static final UserId USER = new UserId(new UUID(1, 2));
    private static final TenantId TENANT = new TenantId(new UUID(1, 3));

    private final Stored stored = new Stored();
    private final StandingMemory memory = new StandingMemory(stored, bearer -> false);

    private Standing standing(Role role, TenantStatus status, boolean active, boolean ended) {
        return new Standing(
                SESSION,
                new Bearer(USER, Optional.of(TENANT), role, "a@example.test", "A"),
                Optional.of(status),
                active,
                ended,
                NOW,
                NOW.plus(Duration.ofDays(30)));
    }

    private Standing good() {
        return standing(Role.OWNER, TenantStatus.ACTIVE, true, false);
    }

    private Optional<Role> role(Instant now) {
        return memory.caller(SESSION, now).map(caller -> caller.role());
    }

    @Test
    void one_look_serves_all_calls_of_less_than_four_seconds() {
        stored.put(good());
        for (long millis = 0; millis < 4_000; millis += 100) {
            assertThat(role(NOW.plusMillis(millis))).contains(Role.OWNER);
        }
        assertThat(stored.looks).isEqualTo(1);

        assertThat(role(NOW.plusSeconds(4))).contains(Role.OWNER);
        assertThat(stored.looks).isEqualTo(2);
    }

    @Test
    void whatever_took_access_away_elsewhere_is_felt_within_four_seconds() {
        for (Standing gone : new Standing[] {
            standing(Role.OWNER, TenantStatus.SUSPENDED, true, false),
            standing(Role.OWNER, TenantStatus.CLOSED, true, false),
            standing(Role.OWNER, TenantStatus.ACTIVE, false, false),
            standing(Role.OWNER, TenantStatus.ACTIVE, true, true)
        }) {
            memory.forget(SESSION);
            stored.put(good());
            assertThat(role(NOW)).contains(Role.OWNER);
            stored.put(gone);

            assertThat(role(NOW.plusSeconds(4))).isEmpty();
            stored.put(good());
            assertThat(role(NOW.plusSeconds(8))).contains(Role.OWNER);
        }
    }

    @Test
    void a_demotion_is_felt_within_four_seconds_whatever_the_token_says() {
        stored.put(good());
        assertThat(role(NOW)).contains(Role.OWNER);
        stored.put(standing(Role.AGENT, TenantStatus.ACTIVE, true, false));

        assertThat(role(NOW.plusSeconds(4))).contains(Role.AGENT);
    }

    @Test
    void what_this_process_changed_is_felt_at_once() {
        for (Runnable told :
                new Runnable[] {() -> memory.forget(SESSION), () -> memory.forget(USER), () -> memory.forget(TENANT)}) {
            stored.put(good());
            memory.forget(SESSION);
            assertThat(role(NOW)).contains(Role.OWNER);
            stored.put(standing(Role.AGENT, TenantStatus.ACTIVE, true, false));
            assertThat(role(NOW)).contains(Role.OWNER);

            told.run();

            assertThat(role(NOW)).contains(Role.AGENT);
        }
    }

    @Test
    void a_session_nobody_knows_lets_nobody_in_and_takes_no_room() {
        assertThat(role(NOW)).isEmpty();
        assertThat(role(NOW)).isEmpty();
        assertThat(stored.looks).isEqualTo(2);
    }

    @Test
    void the_end_of_a_session_is_exact_also_while_it_is_remembered() {
        stored.put(good());
        Instant end = NOW.plus(Duration.ofDays(30));

        assertThat(role(end.minusMillis(1))).isPresent();
        assertThat(role(end)).isEmpty();
    }

    @Test
    void room_is_bounded() {
        for (int i = 0; i < 50_000; i++) {
            SessionId other = new SessionId(new UUID(2, i));
            Standing one = good();
            stored.rows.put(
                    other,
                    new Standing(
                            other, one.bearer(), one.tenantStatus(), true, false, one.lastUsedAt(), one.expiresAt()));
            assertThat(memory.caller(other, NOW)).isPresent();
            assertThat(memory.size()).isLessThanOrEqualTo(20_000);
        }
    }

    private static final class Stored implements Standings {
        private final Map<SessionId, Standing> rows = new HashMap<>();
        private int looks;

        private void put(Standing standing) {
            rows.put(standing.session(), standing);
        }

        @Override
        public Optional<Standing> of(SessionId session) {
            looks++;
            return Optional.ofNullable(rows.get(session));
        }

        @Override
        public Optional<Standing> ofRefreshToken(SecretHash token) {
            return Optional.empty();
        }
    }
}
