package io.keybuzz.application.tenancy;

import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.tenancy.entry.Client;
import io.keybuzz.application.tenancy.entry.Entrance;
import io.keybuzz.application.tenancy.entry.Journal;
import io.keybuzz.application.tenancy.entry.LoginThrottle;
import io.keybuzz.application.tenancy.entry.TenantChoices;
import io.keybuzz.application.tenancy.secondstep.Enrolment;
import io.keybuzz.application.tenancy.secondstep.SecondStep;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.access.LoginGuard;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.twofactor.LoginChallenge;
import io.keybuzz.domain.tenancy.twofactor.RecoveryCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Logging in: no unit of work is open while the password is hashed, and an unknown address costs as much as a known one. */
final class Login implements TwoStepLogIn {
    private final TenancyPorts ports;
    private final Journal journal;
    private final LoginThrottle throttle;
    private final Entrance entrance;
    private final SecondStep secondStep;

    Login(TenancyPorts ports, Journal journal) {
        this.ports = ports;
        this.journal = journal;
        this.throttle = new LoginThrottle(ports);
        this.entrance = new Entrance(ports, journal);
        this.secondStep = new SecondStep(ports, journal);
    }

    LogIn.Outcome attempt(LogIn attempt, Visit visit) {
        if (begin(attempt, visit) instanceof LogIn.Outcome done) {
            return done;
        }
        throw TenancyProblem.SECOND_FACTOR_NEEDED.refuse("This account logs in in two steps");
    }

    @Override
    public LogIn.Outcome finish(Code code, Visit visit) {
        Credential account = secondStep.prove(code.mfaToken(), code.code(), visit);
        return enter(requireWorking(account, visit), code.client(), visit);
    }

    @Override
    public Enrolment enrol(String mfaToken, Visit visit) {
        return secondStep.enrol(mfaToken, visit);
    }

    @Override
    public Enrolled confirm(Code code, Visit visit) {
        SecondStep.Confirmed confirmed = secondStep.confirm(code.mfaToken(), code.code(), visit);
        LogIn.Outcome done = enter(requireWorking(confirmed.account(), visit), code.client(), visit);
        return new Enrolled(
                done,
                confirmed.recoveryCodes().stream().map(RecoveryCode::printed).toList());
    }

    /** After the second step: the device is known from here on, not from the password on. */
    private LogIn.Outcome enter(Credential account, Client client, Visit visit) {
        OpaqueSecret device = throttle.welcomed(new EmailAddress(account.email()), client, visit.now());
        return entrance.open(account.bearer(), client, device, visit);
    }

    @Override
    public LogIn.Step begin(LogIn attempt, Visit visit) {
        return ports.passwords().inTurn(() -> look(attempt, visit));
    }

    private LogIn.Step look(LogIn attempt, Visit visit) {
        Instant now = visit.now();
        EmailAddress address = EmailAddress.parse(attempt.email()).orElseThrow(() -> noAddress(attempt.password()));
        LoginThrottle.Turn turn = throttle.admit(address, attempt.client(), now);
        Found found = found(attempt, address, turn, now);
        List<Credential> proved = found.proved();
        if (proved.isEmpty()) {
            throttle.failed(turn, now);
            record(found.accounts(), turn, visit);
            throw badCredentials();
        }
        OpaqueSecret device = throttle.passed(turn, now);
        if (proved.size() > 1) {
            throw new TenantChoices(ports).among(proved);
        }
        Credential account = requireWorking(proved.get(0), visit);
        return secondStep
                .after(account, now)
                .<LogIn.Step>map(demand -> new LogIn.SecondStepNeeded(
                        demand.token().printed(), demand.purpose() == LoginChallenge.Purpose.ENROL))
                .orElseGet(() -> entrance.open(account.bearer(), attempt.client(), device, visit));
    }

    /** The accounts that have this password; an attempt that comes to nothing else is not held against anybody. */
    private Found found(LogIn attempt, EmailAddress address, LoginThrottle.Turn turn, Instant now) {
        try {
            List<Credential> candidates = ports.stores().credentials().byEmail(address).stream()
                    .filter(account -> attempt.tenantSlug().isEmpty()
                            || attempt.tenantSlug().equals(account.tenantSlug()))
                    .toList();
            List<Credential> proved = candidates.isEmpty()
                    ? nobody(attempt.password())
                    : candidates.stream()
                            .filter(account ->
                                    ports.passwords().matches(attempt.password(), Optional.of(account.passwordHash())))
                            .toList();
            return new Found(candidates, proved);
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

    /**
     * A wrong password goes on the trail of the account's tenant. A guess at an address nobody has goes on that of the house,
     * and is sampled by the address like the others, because it has to take as long.
     */
    private void record(List<Credential> accounts, LoginThrottle.Turn turn, Visit visit) {
        if (!journal.takes("LogIn " + LoginGuard.keyOf(turn.address()).hex(), visit)) {
            return;
        }
        if (accounts.isEmpty()) {
            journal.refusedAlone(visit, TenantId.PLATFORM, AuditActor.nobody(), "LogIn", Optional.empty());
        }
        accounts.forEach(account ->
                journal.refusedAlone(visit, home(account), AuditActor.nobody(), "LogIn", Optional.of(noteOf(account))));
    }

    private static AuditNote noteOf(Credential account) {
        return AuditNote.of("user", account.user().value());
    }

    private static TenantId home(Credential account) {
        return account.tenant().orElse(TenantId.PLATFORM);
    }

    private Credential requireWorking(Credential account, Visit visit) {
        if (!account.mayWork()) {
            if (journal.takes("LogIn closed " + account.user(), visit)) {
                AuditActor actor = AuditActor.user(account.user());
                journal.refusedAlone(visit, home(account), actor, "LogIn", Optional.of(noteOf(account)));
            }
            throw TenancyProblem.ACCOUNT_CLOSED.refuse("The account or its tenant is suspended or closed");
        }
        return account;
    }

    private static Refusal badCredentials() {
        return TenancyProblem.BAD_CREDENTIALS.refuse("E-mail address or password is wrong");
    }

    /** The accounts of an address, and those of them that have the password. */
    private record Found(List<Credential> accounts, List<Credential> proved) {}
}
