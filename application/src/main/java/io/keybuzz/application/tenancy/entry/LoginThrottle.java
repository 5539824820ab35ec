package io.keybuzz.application.tenancy.entry;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.access.LoginGuard;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.port.LoginGuards;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lets a password be looked at, or says when to come back. An attempt is counted before its password is looked at, so that
 * many at once are not let through by racing. A device that was let in before has a guard of its own, which strangers who
 * guess at the address cannot close.
 */
@Worker("whoever tries to log in")
public final class LoginThrottle {
    private static final TenantScope HOUSE = new TenantScope.One(TenantId.PLATFORM);

    private final TenancyPorts ports;
    private final LoginGuards guards;

    public LoginThrottle(TenancyPorts ports) {
        this.ports = ports;
        this.guards = ports.stores().access().guards();
    }

    /** Refuses with {@code tenancy/too-many-attempts} and the seconds to wait. */
    public Turn admit(EmailAddress address, Client client, Instant now) {
        Optional<OpaqueSecret> device = client.deviceId().flatMap(OpaqueSecret::parse);
        return ports.accounts().settings().throttled()
                ? ports.unitOfWork().run(HOUSE, () -> turn(address, device, now))
                : new Turn(address, LoginGuard.keyOf(address), device);
    }

    /** The same for somebody who is logged in, by a guard of their own. */
    Turn admitWithin(EmailAddress address, SecretHash key, Instant now) {
        Turn turn = new Turn(address, key, Optional.empty());
        return ports.accounts().settings().throttled()
                ? ports.unitOfWork().run(HOUSE, () -> {
                    LoginGuard guard = guards.require(key, now);
                    guards.save(guard.admit(now).orElseThrow(() -> tooMany(guard, now)));
                    return turn;
                })
                : turn;
    }

    /** After the right password of somebody who is logged in: what was counted there is forgotten. */
    void proved(Turn turn) {
        if (ports.accounts().settings().throttled()) {
            ports.unitOfWork().run(HOUSE, () -> {
                guards.forget(turn.guard());
                return turn;
            });
        }
    }

    private Turn turn(EmailAddress address, Optional<OpaqueSecret> device, Instant now) {
        Optional<LoginGuard> known = device.flatMap(secret -> guards.find(LoginGuard.keyOf(address, secret)))
                .filter(guard -> guard.knows(now));
        LoginGuard guard = known.orElseGet(() -> guards.require(LoginGuard.keyOf(address), now));
        guards.save(guard.admit(now).orElseThrow(() -> tooMany(guard, now)));
        return new Turn(address, guard.key(), known.isPresent() ? device : Optional.empty());
    }

    private static Refusal tooMany(LoginGuard guard, Instant now) {
        return TenancyProblem.TOO_MANY_ATTEMPTS.refuse(
                "Too many wrong passwords; wait, or reset the password",
                Map.of("retryAfter", guard.wait(now).toSeconds()));
    }

    /** After a wrong password. */
    public void failed(Turn turn, Instant now) {
        settle(turn, guard -> guard.failed(now));
    }

    /** After an attempt whose password nobody came to look at. */
    public void released(Turn turn, Instant now) {
        settle(turn, guard -> guard.released(now));
    }

    private void settle(Turn turn, Function<LoginGuard, LoginGuard> how) {
        if (ports.accounts().settings().throttled()) {
            ports.unitOfWork().run(HOUSE, () -> {
                guards.find(turn.guard()).map(how).ifPresent(guards::save);
                return turn;
            });
        }
    }

    /**
     * After the right password: what was counted is forgotten.
     *
     * @return what the client shows next time, so that it is known
     */
    public OpaqueSecret passed(Turn turn, Instant now) {
        OpaqueSecret device = turn.device().orElseGet(ports.accounts().secrets()::next);
        if (ports.accounts().settings().throttled()) {
            ports.unitOfWork().run(HOUSE, () -> remember(turn.address(), device, now));
        }
        return device;
    }

    /**
     * After a second step, long after the password.
     *
     * @return what the client shows next time, so that it is known
     */
    public OpaqueSecret welcomed(EmailAddress address, Client client, Instant now) {
        OpaqueSecret fresh = ports.accounts().secrets().next();
        if (!ports.accounts().settings().throttled()) {
            return fresh;
        }
        Optional<OpaqueSecret> shown = client.deviceId().flatMap(OpaqueSecret::parse);
        return ports.unitOfWork()
                .run(HOUSE, () -> remember(address, known(address, shown, now).orElse(fresh), now));
    }

    private Optional<OpaqueSecret> known(EmailAddress address, Optional<OpaqueSecret> shown, Instant now) {
        return shown.filter(device -> guards.find(LoginGuard.keyOf(address, device))
                .filter(guard -> guard.knows(now))
                .isPresent());
    }

    private OpaqueSecret remember(EmailAddress address, OpaqueSecret device, Instant now) {
        guards.forget(LoginGuard.keyOf(address));
        guards.save(LoginGuard.fresh(LoginGuard.keyOf(address, device), now).known(now));
        return device;
    }

    /** After the password was reset through a mail: whoever reads the mails is the owner. */
    public void forgiven(EmailAddress address) {
        ports.unitOfWork().run(HOUSE, () -> {
            guards.forget(LoginGuard.keyOf(address));
            return address;
        });
    }

    /**
     * An attempt that was let through.
     *
     * @param guard the one it is counted by
     * @param device what the client showed, if it is known
     */
    public record Turn(EmailAddress address, SecretHash guard, Optional<OpaqueSecret> device) {
        @Override
        public String toString() {
            return "Turn[…]";
        }
    }
}
