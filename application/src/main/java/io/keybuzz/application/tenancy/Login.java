package io.keybuzz.application.tenancy;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.TenancyProblem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Logging in: no unit of work is open while the password is hashed, and an unknown address takes as long as a known one. */
final class Login {
    private final TenancyPorts ports;

    Login(TenancyPorts ports) {
        this.ports = ports;
    }

    LogIn.Outcome attempt(LogIn attempt, Instant now) {
        List<Credential> candidates =
                EmailAddress.parse(attempt.email())
                        .map(ports.stores().credentials()::byEmail)
                        .orElse(List.of())
                        .stream()
                        .filter(account -> attempt.tenantSlug().isEmpty()
                                || attempt.tenantSlug().equals(account.tenantSlug()))
                        .toList();
        List<Credential> proved = candidates.isEmpty()
                ? nobody(attempt.password())
                : candidates.stream()
                        .filter(account ->
                                ports.passwords().matches(attempt.password(), Optional.of(account.passwordHash())))
                        .toList();
        if (proved.isEmpty()) {
            throw badCredentials();
        }
        if (proved.size() > 1) {
            throw TenancyProblem.TENANT_REQUIRED.refuse("Name the tenant's slug in the field tenant");
        }
        return open(proved.get(0), now);
    }

    /** Takes the time of a real comparison, so that an unknown address cannot be told from a wrong password. */
    private List<Credential> nobody(String password) {
        ports.passwords().matches(password, Optional.empty());
        return List.of();
    }

    private LogIn.Outcome open(Credential account, Instant now) {
        if (!account.mayWork()) {
            throw TenancyProblem.ACCOUNT_CLOSED.refuse("The account or its tenant is suspended or closed");
        }
        return new LogIn.Outcome(
                account.user(),
                account.email(),
                account.fullName(),
                account.role(),
                account.tenant(),
                ports.tokens().issue(account, now));
    }

    private static Refusal badCredentials() {
        return TenancyProblem.BAD_CREDENTIALS.refuse("E-mail address or password is wrong");
    }
}
