package io.keybuzz.application.tenancy;

import io.keybuzz.application.tenancy.entry.Client;
import io.keybuzz.application.tenancy.entry.Entrance;
import io.keybuzz.application.tenancy.entry.LoginThrottle;
import io.keybuzz.application.tenancy.secondstep.Enrolment;
import io.keybuzz.application.tenancy.secondstep.SecondStep;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.twofactor.LoginChallenge;
import io.keybuzz.domain.tenancy.twofactor.RecoveryCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Logging in: no unit of work is open while the password is hashed, and an unknown address costs as much as a known one. */
final class Login implements TwoStepLogIn {
    private final TenancyPorts ports;
    private final LoginThrottle throttle;
    private final Entrance entrance;
    private final SecondStep secondStep;

    Login(TenancyPorts ports) {
        this.ports = ports;
        this.throttle = new LoginThrottle(ports);
        this.entrance = new Entrance(ports);
        this.secondStep = new SecondStep(ports);
    }

    LogIn.Outcome attempt(LogIn attempt, Instant now) {
        if (begin(attempt, now) instanceof LogIn.Outcome done) {
            return done;
        }
        throw TenancyProblem.SECOND_FACTOR_NEEDED.refuse("This account logs in in two steps");
    }

    @Override
    public LogIn.Outcome finish(Code code, Instant now) {
        return enter(requireWorking(secondStep.prove(code.mfaToken(), code.code(), now)), code.client(), now);
    }

    @Override
    public Enrolment enrol(String mfaToken, Instant now) {
        return secondStep.enrol(mfaToken, now);
    }

    @Override
    public Enrolled confirm(Code code, Instant now) {
        SecondStep.Confirmed confirmed = secondStep.confirm(code.mfaToken(), code.code(), now);
        LogIn.Outcome done = enter(requireWorking(confirmed.account()), code.client(), now);
        return new Enrolled(
                done,
                confirmed.recoveryCodes().stream().map(RecoveryCode::printed).toList());
    }

    /** After the second step: the device is known from here on, not from the password on. */
    private LogIn.Outcome enter(Credential account, Client client, Instant now) {
        OpaqueSecret device = throttle.welcomed(new EmailAddress(account.email()), now);
        return entrance.open(account.bearer(), client, device, now);
    }

    @Override
    public LogIn.Step begin(LogIn attempt, Instant now) {
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
        Credential account = requireWorking(proved.get(0));
        return secondStep
                .after(account, now)
                .<LogIn.Step>map(demand -> new LogIn.SecondStepNeeded(
                        demand.token().printed(), demand.purpose() == LoginChallenge.Purpose.ENROL))
                .orElseGet(() -> entrance.open(account.bearer(), attempt.client(), device, now));
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

    private static Credential requireWorking(Credential account) {
        if (!account.mayWork()) {
            throw TenancyProblem.ACCOUNT_CLOSED.refuse("The account or its tenant is suspended or closed");
        }
        return account;
    }

    private static Refusal badCredentials() {
        return TenancyProblem.BAD_CREDENTIALS.refuse("E-mail address or password is wrong");
    }
}
