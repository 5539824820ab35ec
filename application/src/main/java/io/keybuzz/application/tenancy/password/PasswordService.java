package io.keybuzz.application.tenancy.password;

import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.application.tenancy.access.Access;
import io.keybuzz.application.tenancy.access.AccessStores;
import io.keybuzz.application.tenancy.entry.Journal;
import io.keybuzz.application.tenancy.entry.LoginThrottle;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.LinkHolder;
import io.keybuzz.domain.tenancy.access.LoginGuard;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.PasswordLink;
import io.keybuzz.domain.tenancy.access.PasswordRules;
import io.keybuzz.domain.tenancy.access.SessionEnd;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;
import io.keybuzz.domain.tenancy.event.AccountMailRequested.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Setting passwords without the old one. */
@Worker("whoever lost a password")
public final class PasswordService implements Passwords {
    private static final TenantScope PLATFORM = new TenantScope.Platform("a super admin's password");

    private final TenancyPorts ports;
    private final AccessStores stores;
    private final PasswordRules rules;
    private final LoginThrottle throttle;
    private final Access access;
    private final Journal journal;

    public PasswordService(TenancyPorts ports, Access access, Journal journal) {
        this.ports = ports;
        this.stores = ports.stores().access();
        this.rules = new PasswordRules(ports.accounts().common()::contains);
        this.throttle = new LoginThrottle(ports);
        this.access = access;
        this.journal = journal;
    }

    @Override
    public void forgot(ForgotPassword request, Visit visit) {
        List<Credential> accounts =
                EmailAddress.parse(request.email()).map(ports.stores().credentials()::byEmail).stream()
                        .flatMap(List::stream)
                        .filter(account -> request.tenantSlug().isEmpty()
                                || request.tenantSlug().equals(account.tenantSlug()))
                        .filter(Credential::mayWork)
                        .toList();
        boolean taken = EmailAddress.parse(request.email())
                .filter(address -> journal.takes(
                        "ForgotPassword " + LoginGuard.keyOf(address).hex(), visit))
                .isPresent();
        if (accounts.isEmpty()) {
            // as much work as for an account: an event about nobody, which its subscriber drops
            ask(TenantId.PLATFORM, ports.ids().next(UserId::new), Optional.empty(), taken, visit);
        }
        accounts.forEach(account -> ask(
                account.tenant().orElse(TenantId.PLATFORM),
                account.user(),
                Optional.of(AuditNote.of("user", account.user().value())),
                taken,
                visit));
    }

    /** @param taken whether it goes on record, as it does for an address nobody has: both must take as long */
    private void ask(TenantId home, UserId user, Optional<AuditNote> about, boolean taken, Visit visit) {
        EventId id = ports.ids().next(EventId::new);
        ports.unitOfWork().run(new TenantScope.One(home), () -> {
            ports.outbox().publish(new AccountMailRequested(id, home, user, Kind.RESET, visit.now()));
            if (taken && about.isPresent()) {
                journal.did(visit, home, AuditActor.nobody(), "ForgotPassword", about.get());
            } else if (taken) {
                journal.refused(visit, home, AuditActor.nobody(), "ForgotPassword", about);
            }
            return id;
        });
    }

    @Override
    public void reset(SetPassword command, Visit visit) {
        set(command, Kind.RESET, visit);
    }

    @Override
    public void acceptInvitation(SetPassword command, Visit visit) {
        set(command, Kind.INVITATION, visit);
    }

    private void set(SetPassword command, Kind kind, Visit visit) {
        LinkHolder holder = OpaqueSecret.parse(command.token())
                .flatMap(secret -> stores.links().holder(secret.hash()))
                .filter(found -> found.isGood(visit.now()) && found.link().kind() == kind)
                .orElseThrow(PasswordService::notValid);
        rules.check(command.password(), contextOf(holder, command.fullName()));
        PasswordHash hash = ports.passwords().hash(command.password());
        store(holder.link(), hash, command.fullName(), visit);
        throttle.forgiven(holder.email());
        access.changed(holder.link().user());
    }

    private List<String> contextOf(LinkHolder holder, Optional<String> given) {
        PasswordLink link = holder.link();
        TenantScope scope = link.tenant().equals(TenantId.PLATFORM) ? PLATFORM : new TenantScope.One(link.tenant());
        Optional<User> user =
                ports.unitOfWork().read(scope, () -> ports.stores().users().find(link.user()));
        List<String> names = Stream.of(user.map(User::fullName), given)
                .flatMap(Optional::stream)
                .toList();
        return PasswordRules.contextOf(holder.email(), holder.tenantName(), holder.tenantSlug(), names);
    }

    /** A super admin's account is out of reach of the scope their link is kept in; the link is used up first. */
    private void store(PasswordLink link, PasswordHash hash, Optional<String> fullName, Visit visit) {
        Instant now = visit.now();
        boolean superAdmin = link.tenant().equals(TenantId.PLATFORM);
        ports.unitOfWork().run(new TenantScope.One(link.tenant()), () -> {
            if (!stores.links().use(link)) {
                throw notValid();
            }
            stores.sessions().endAll(link.user(), Optional.empty(), SessionEnd.PASSWORD_CHANGED, now);
            String action = link.kind() == Kind.RESET ? "ResetPassword" : "AcceptInvitation";
            AuditNote changed = AuditNote.of("user", link.user().value(), "password");
            journal.did(visit, link.tenant(), AuditActor.user(link.user()), action, changed);
            if (!superAdmin) {
                stores.passwords().change(link.user(), hash, fullName, now);
            }
            return link;
        });
        if (superAdmin) {
            ports.unitOfWork().run(PLATFORM, () -> {
                stores.passwords().change(link.user(), hash, fullName, now);
                return link;
            });
        }
    }

    private static Refusal notValid() {
        return TenancyProblem.LINK_NOT_VALID.refuse("Ask for a new one");
    }
}
