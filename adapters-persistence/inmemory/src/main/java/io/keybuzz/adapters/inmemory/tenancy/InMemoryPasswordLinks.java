package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.application.shared.Leftovers;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.LinkHolder;
import io.keybuzz.domain.tenancy.access.PasswordLink;
import io.keybuzz.domain.tenancy.access.SecretHash;
import io.keybuzz.domain.tenancy.access.port.PasswordLinks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class InMemoryPasswordLinks implements PasswordLinks {
    private final InMemoryDatabase database;
    private final InMemoryUsers users;
    private final InMemoryTenants tenants;
    private final Table<UserId, List<PasswordLink>> ofUsers;
    private final Table<SecretHash, PasswordLink> bySecret;

    InMemoryPasswordLinks(InMemoryDatabase database, InMemoryUsers users, InMemoryTenants tenants) {
        this.database = database;
        this.users = users;
        this.tenants = tenants;
        this.ofUsers = new Table<>(database);
        this.bySecret = new Table<>(database);
        database.clears(Leftovers.Kind.PASSWORD_LINKS, this::clear);
    }

    @Override
    public void save(PasswordLink link) {
        database.session().requireOwn(link.tenant());
        List<PasswordLink> gone = all(link.user()).stream()
                .filter(other ->
                        other.id().equals(link.id()) || other.expiresAt().isBefore(link.createdAt()))
                .toList();
        gone.forEach(other -> bySecret.remove(other.secret()));
        ofUsers.put(
                link.user(),
                Stream.concat(all(link.user()).stream().filter(other -> !gone.contains(other)), Stream.of(link))
                        .toList());
        bySecret.put(link.secret(), link);
    }

    @Override
    public int othersSince(PasswordLink link, Instant since) {
        EventId own = link.id();
        return (int) all(link.user()).stream()
                .filter(other -> database.session().sees(other.tenant()))
                .filter(other -> !other.id().equals(own) && !other.createdAt().isBefore(since))
                .count();
    }

    @Override
    public Optional<LinkHolder> holder(SecretHash secret) {
        return database.beforeTheTenantIsKnown(() ->
                bySecret.find(secret).flatMap(link -> users.row(link.user()).map(user -> holder(link, user))));
    }

    private LinkHolder holder(PasswordLink link, User user) {
        Optional<Tenant> tenant = user.tenant().flatMap(tenants::row);
        return new LinkHolder(
                link,
                user.email(),
                tenant.map(Tenant::name),
                tenant.map(Tenant::slug),
                tenant.map(Tenant::status),
                user.active());
    }

    @Override
    public boolean use(PasswordLink link) {
        database.session().requireOwn(link.tenant());
        boolean there = bySecret.contains(link.secret());
        if (there) {
            all(link.user()).forEach(other -> bySecret.remove(other.secret()));
            ofUsers.remove(link.user());
        }
        return there;
    }

    private int clear(Instant before, int limit) {
        List<PasswordLink> over = bySecret.some(link -> link.expiresAt().isBefore(before), limit);
        over.forEach(link -> {
            bySecret.remove(link.secret());
            ofUsers.put(
                    link.user(),
                    all(link.user()).stream()
                            .filter(other -> !other.secret().equals(link.secret()))
                            .toList());
        });
        return over.size();
    }

    private List<PasswordLink> all(UserId user) {
        return ofUsers.find(user).orElse(List.of());
    }
}
