package io.keybuzz.application.tenancy.secondstep;

import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.application.tenancy.entry.Journal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.twofactor.LoginChallenge;
import io.keybuzz.domain.tenancy.twofactor.LoginChallenge.Purpose;
import io.keybuzz.domain.tenancy.twofactor.MfaToken;
import io.keybuzz.domain.tenancy.twofactor.RecoveryCode;
import io.keybuzz.domain.tenancy.twofactor.SecondFactor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Between a right password and a login: asks for a code where there is a second factor, or for a factor where one is due. */
@Worker("whoever logs in")
public final class SecondStep {
    private final TenancyPorts ports;
    private final CodeDesk desk;
    private final Journal journal;

    public SecondStep(TenancyPorts ports, Journal journal) {
        this.ports = ports;
        this.journal = journal;
        this.desk = new CodeDesk(ports.twoFactor(), ports.stores().twoFactor());
    }

    /** What the login still needs; nothing when the password was enough. */
    public Optional<Demand> after(Credential account, Instant now) {
        TenantId tenant = account.tenant().orElse(TenantId.PLATFORM);
        TenantScope scope = new TenantScope.One(tenant);
        boolean on = ports.unitOfWork()
                .read(scope, () -> stores().factors().find(account.user()))
                .filter(SecondFactor::isOn)
                .isPresent();
        boolean due = account.role() == Role.SUPER_ADMIN && ports.twoFactor().requiredForSuperAdmins();
        if (!on && !due) {
            return Optional.empty();
        }
        Purpose purpose = on ? Purpose.VERIFY : Purpose.ENROL;
        byte[] secret = ports.twoFactor().codes().newSecret(MfaToken.SECRET_BYTES);
        MfaToken token = MfaToken.of(tenant, ports.ids().next(), secret);
        LoginChallenge challenge = new LoginChallenge(
                tenant,
                token.challenge(),
                account.user(),
                purpose,
                token.hash(),
                now.plus(LoginChallenge.LIFETIME),
                Optional.empty(),
                now);
        ports.unitOfWork().run(scope, () -> {
            stores().challenges().add(challenge);
            return challenge;
        });
        return Optional.of(new Demand(token, purpose));
    }

    /** Whether somebody who is logged in has to set up a second factor before anything else. */
    public boolean isMissing(Bearer bearer) {
        return bearer.role() == Role.SUPER_ADMIN
                && ports.twoFactor().requiredForSuperAdmins()
                && ports.unitOfWork()
                        .read(
                                new TenantScope.One(TenantId.PLATFORM),
                                () -> stores().factors().find(bearer.user()))
                        .filter(SecondFactor::isOn)
                        .isEmpty();
    }

    /** Ends the challenge with a code and answers whose login it was, as they are right now. */
    public Credential prove(String mfaToken, String code, Visit visit) {
        Instant now = visit.now();
        MfaToken token = token(mfaToken);
        Proved proved = ports.unitOfWork().run(new TenantScope.One(token.tenant()), () -> {
            UserId user = challenge(token, Purpose.VERIFY, now).user();
            CodeVerdict verdict = desk.check(user, code, now);
            end(verdict, token, now);
            record(verdict, token, user, visit);
            return new Proved(user, verdict, List.of());
        });
        proved.verdict().requireGood();
        return account(token.tenant(), proved.user());
    }

    /** A seed for somebody who has to set up a second factor before the login is theirs. */
    public Enrolment enrol(String mfaToken, Visit visit) {
        Instant now = visit.now();
        MfaToken token = token(mfaToken);
        TenantScope scope = new TenantScope.One(token.tenant());
        UserId user = ports.unitOfWork()
                .read(scope, () -> challenge(token, Purpose.ENROL, now))
                .user();
        String email = account(token.tenant(), user).email();
        return ports.unitOfWork().run(scope, () -> {
            Enrolment enrolment = desk.enrol(token.tenant(), user, email, now);
            did(visit, token, user, "EnrolSecondFactor", "secondFactorSeed");
            return enrolment;
        });
    }

    /** Turns that factor on with its first code and ends the challenge. */
    public Confirmed confirm(String mfaToken, String code, Visit visit) {
        Instant now = visit.now();
        MfaToken token = token(mfaToken);
        Proved proved = ports.unitOfWork().run(new TenantScope.One(token.tenant()), () -> {
            UserId user = challenge(token, Purpose.ENROL, now).user();
            CodeDesk.Answer answer = desk.confirm(user, code, now);
            end(answer.verdict(), token, now);
            record(answer.verdict(), token, user, visit);
            if (answer.verdict().good()) {
                did(visit, token, user, "ConfirmSecondFactor", "secondFactor");
                ports.stores()
                        .access()
                        .sessions()
                        .endAll(user, Optional.empty(), SessionEnd.SECOND_FACTOR_CHANGED, now);
            }
            return new Proved(user, answer.verdict(), answer.recoveryCodes());
        });
        proved.verdict().requireGood();
        return new Confirmed(account(token.tenant(), proved.user()), proved.recoveryCodes());
    }

    private LoginChallenge challenge(MfaToken token, Purpose purpose, Instant now) {
        return stores().challenges()
                .find(token.challenge())
                .filter(found -> found.purpose() == purpose && found.isOpenTo(token, now))
                .orElseThrow(SecondStep::invalid);
    }

    private void end(CodeVerdict verdict, MfaToken token, Instant now) {
        if (verdict.good() && !stores().challenges().use(token.challenge(), now)) {
            throw invalid();
        }
    }

    private void did(Visit visit, MfaToken token, UserId user, String action, String field) {
        AuditNote note = AuditNote.of("user", user.value(), field);
        journal.did(visit, token.tenant(), AuditActor.user(user), action, note);
    }

    /** Whoever types a wrong code knew the password, and is still nobody. */
    private void record(CodeVerdict verdict, MfaToken token, UserId user, Visit visit) {
        if (!verdict.good() && journal.takes("LogInSecondStep " + user, visit)) {
            Optional<AuditNote> about = Optional.of(AuditNote.of("user", user.value()));
            journal.refused(visit, token.tenant(), AuditActor.nobody(), "LogInSecondStep", about);
        }
    }

    private Credential account(TenantId id, UserId userId) {
        boolean house = id.equals(TenantId.PLATFORM);
        TenantScope scope = house ? new TenantScope.Platform("second step of a login") : new TenantScope.One(id);
        User user = ports.unitOfWork()
                .read(scope, () -> ports.stores().users().find(userId))
                .orElseThrow(SecondStep::invalid);
        Optional<Tenant> tenant = house
                ? Optional.empty()
                : ports.unitOfWork().read(scope, () -> ports.stores().tenants().find(id));
        return new Credential(
                user.id(),
                user.tenant(),
                tenant.map(Tenant::slug),
                tenant.map(Tenant::status),
                user.email().value(),
                user.fullName(),
                user.role(),
                user.passwordHash(),
                user.active());
    }

    private TwoFactorStores stores() {
        return ports.stores().twoFactor();
    }

    private static MfaToken token(String text) {
        return MfaToken.parse(text).orElseThrow(SecondStep::invalid);
    }

    private static RuntimeException invalid() {
        return TenancyProblem.MFA_TOKEN_NOT_VALID.refuse("Log in again with the password");
    }

    /** What to ask for next. */
    public record Demand(MfaToken token, Purpose purpose) {}

    /** Somebody with a second factor that is new. */
    public record Confirmed(Credential account, List<RecoveryCode> recoveryCodes) {
        public Confirmed {
            recoveryCodes = List.copyOf(recoveryCodes);
        }
    }

    private record Proved(UserId user, CodeVerdict verdict, List<RecoveryCode> recoveryCodes) {}
}
