package io.keybuzz.application.tenancy;

import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.tenancy.entry.Journal;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes tenants with their first people; passwords are hashed before the transaction opens. */
@Worker("whoever sets the system up")
final class TenantFounder {
    private static final TenantScope PLATFORM = new TenantScope.Platform("founding a tenant");

    private static final AuditActor SETUP = AuditActor.worker("setup");

    private final TenancyPorts ports;
    private final Journal journal;

    TenantFounder(TenancyPorts ports, Journal journal) {
        this.ports = ports;
        this.journal = journal;
    }

    Tenant found(FoundTenant command, Instant now) {
        return existing(command.slug()).orElseGet(() -> make(command, now));
    }

    void foundSuperAdmin(FoundTenant.Person person, Instant now) {
        if (ports.stores().credentials().byEmail(person.email()).isEmpty()) {
            User admin = user(Optional.empty(), person, now);
            ports.unitOfWork().run(PLATFORM, () -> {
                ports.stores().users().add(admin);
                AuditNote made = AuditNote.of("user", admin.id().value());
                journal.did(Visit.at(now), TenantId.PLATFORM, SETUP, "FoundSuperAdmin", made);
                return admin.id();
            });
        }
    }

    private Tenant make(FoundTenant command, Instant now) {
        TenantId id = ports.ids().next(TenantId::new);
        Tenant tenant = new Tenant(id, command.slug(), command.name(), command.plan(), command.status(), now, now);
        Team team = new Team(ports.ids().next(TeamId::new), id, command.teamName(), now, now);
        List<User> users = command.people().stream()
                .map(person -> user(Optional.of(id), person, now))
                .toList();
        try {
            return ports.unitOfWork().run(new TenantScope.One(id), () -> store(tenant, team, users, now));
        } catch (Refusal refusal) {
            if (refusal.code() == TenancyProblem.SLUG_TAKEN) {
                return existing(command.slug()).orElseThrow(() -> refusal);
            }
            throw refusal;
        }
    }

    private Tenant store(Tenant tenant, Team team, List<User> users, Instant now) {
        TenancyStores stores = ports.stores();
        stores.tenants().add(tenant);
        stores.teams().add(team);
        for (User user : users) {
            stores.users().add(user);
            TeamRole role = user == users.get(0) ? TeamRole.LEAD : TeamRole.MEMBER;
            stores.teams().join(new Membership(tenant.id(), team.id(), user.id(), role, now));
        }
        AuditNote made = AuditNote.of("tenant", tenant.id().value());
        journal.did(Visit.at(now), tenant.id(), SETUP, "FoundTenant", made);
        return tenant;
    }

    private Optional<Tenant> existing(String slug) {
        return ports.unitOfWork().read(PLATFORM, () -> ports.stores().tenants().findBySlug(slug));
    }

    private User user(Optional<TenantId> tenant, FoundTenant.Person person, Instant now) {
        return new User(
                ports.ids().next(UserId::new),
                tenant,
                person.email(),
                person.fullName(),
                person.role(),
                ports.passwords().hash(person.password()),
                true,
                now,
                now);
    }
}
