package io.keybuzz.application.tenancy.entry;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.LoginGuard;
import io.keybuzz.domain.tenancy.access.SecretHash;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody who is logged in types their password once more. The patience is that of a login, counted for their session alone:
 * whoever sits at a stolen one guesses no faster than at the door, strangers who guess at the door close nothing here, and
 * wrong passwords here end no session and keep nobody out.
 */
public final class PasswordProof {
    private final TenancyPorts ports;
    private final LoginThrottle throttle;

    public PasswordProof(TenancyPorts ports) {
        this.ports = ports;
        this.throttle = new LoginThrottle(ports);
    }

    /**
     * Refuses with {@code tenancy/wrong-password} or {@code tenancy/too-many-attempts}. Slow on purpose: outside a unit of
     * work.
     *
     * @param field names the password in the refusal
     */
    public void require(CallContext call, User user, String password, String field) {
        Instant now = call.now();
        LoginThrottle.Turn turn = throttle.admitWithin(user.email(), keyOf(call, user), now);
        boolean right;
        try {
            right = ports.passwords().matches(password, Optional.of(user.passwordHash()));
        } catch (RuntimeException interrupted) {
            throttle.released(turn, now);
            throw interrupted;
        }
        if (!right) {
            throttle.failed(turn, now);
            throw TenancyProblem.WRONG_PASSWORD.refuse("The current password is wrong", Map.of("field", field));
        }
        throttle.proved(turn);
    }

    private static SecretHash keyOf(CallContext call, User user) {
        return LoginGuard.keyWithin(user.id(), OwnSession.of(call).map(SessionId::value));
    }
}
