package io.keybuzz.application.tenancy;

import io.keybuzz.application.tenancy.entry.Entrance;
import io.keybuzz.application.tenancy.entry.LoginThrottle;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Logging in: no unit of work is open while the password is hashed, and an unknown address costs as much as a known one. */
final class Login {
    private final TenancyPorts ports;
    private final LoginThrottle throttle;
    private final Entrance entrance;

    Login(TenancyPorts ports) {
        this.ports = ports;
        this.throttle = new LoginThrottle(ports);
        this.entrance = new Entrance(ports);
    }

    LogIn.Outcome attempt(LogIn attempt, Instant now) {
        EmailAddress address = EmailAddress.parse(attempt.email()).orElseThrow(() -> noAddress(attempt.password()));
        LoginThrottle.Turn turn = throttle.admit(address, attempt.client(), now);
        List<Credential> proved = proved(attempt, address, turn, now);
        if (proved.isEmpty()) {
            throttle.failed(turn, now);
            throw badCredentials();
        }
        OpaqueSecret device = throttle.passed(turn, now);
        if (proved.size() > 1) {
            throw TenancyProblem.TENANT_REQUIRED.refuse("Name the tenant's slug in the field tenant");
        }
        Credential account = proved.get(0);
        if (!account.mayWork()) {
            throw TenancyProblem.ACCOUNT_CLOSED.refuse("The account or its tenant is suspended or closed");
        }
        return entrance.open(account.bearer(), attempt.client(), device, now);
    }

    /** The accounts that have this password; an attempt that comes to nothing else is not held against anybody. */
    private List<Credential> proved(LogIn attempt, EmailAddress address, LoginThrottle.Turn turn, Instant now) {
        try {
            List<Credential> candidates = ports.stores().credentials().byEmail(address).stream()
                    .filter(account -> attempt.tenantSlug().isEmpty()
                            || attempt.tenantSlug().equals(account.tenantSlug()))
                    .toList();
            return candidates.isEmpty()
                    ? nobody(attempt.password())
                    : candidates.stream()
                            .filter(account ->
                                    ports.passwords().matches(attempt.password(), Optional.of(account.passwordHash())))
                            .toList();
        } catch (RuntimeException interrupted) {
            throttle.released(turn, now);
            throw interrupted;
        }
    }

    private Refusal noAddress(String password) {
        nobody(password);
        return badCredentials();
    }

    /** Takes the time of a real comparison, so that an unknown address cannot be told from a wrong password. */
    private List<Credential> nobody(String password) {
        ports.passwords().matches(password, Optional.empty());
        return List.of();
    }

    private static Refusal badCredentials() {
        return TenancyProblem.BAD_CREDENTIALS.refuse("E-mail address or password is wrong");
    }
}
