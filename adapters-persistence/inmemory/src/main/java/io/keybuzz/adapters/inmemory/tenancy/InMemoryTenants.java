package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.port.Tenants;
import java.util.Optional;
import java.util.UUID;

final class InMemoryTenants implements Tenants {
    private final InMemoryDatabase database;
    private final Table<TenantId, Tenant> tenants;
    private final Table<String, TenantId> slugs;
    private final Timeline<Tenant> newestFirst;

    InMemoryTenants(InMemoryDatabase database) {
        this.database = database;
        this.tenants = new Table<>(database);
        this.slugs = new Table<>(database);
        this.newestFirst = Timeline.newestFirst(database);
    }

    @Override
    public Optional<Tenant> find(TenantId id) {
        Session session = database.session();
        return row(id).filter(tenant -> session.sees(tenant.id()));
    }

    @Override
    public Optional<Tenant> findBySlug(String slug) {
        Session session = database.session();
        return slugs.find(slug).filter(session::sees).flatMap(this::row);
    }

    @Override
    public Page<Tenant> list(PageRequest page) {
        Session session = database.session();
        UUID owner = session.tenant().map(TenantId::value).orElse(Timeline.EVERYBODY);
        return newestFirst.page(owner, page, tenant -> tenant, tenant -> session.sees(tenant.id()));
    }

    @Override
    public void add(Tenant tenant) {
        database.session().requireOwn(tenant.id());
        if (slugs.contains(tenant.slug()) || tenants.contains(tenant.id())) {
            throw TenancyProblem.SLUG_TAKEN.refuse("The slug " + tenant.slug() + " is taken");
        }
        PageKey place = new PageKey(tenant.createdAt(), tenant.id().value());
        tenants.put(tenant.id(), tenant);
        slugs.put(tenant.slug(), tenant.id());
        newestFirst.put(Timeline.EVERYBODY, place, tenant);
        newestFirst.put(tenant.id().value(), place, tenant);
    }

    @Override
    public Tenant save(Tenant tenant) {
        database.session().requireOwn(tenant.id());
        if (row(tenant.id()).map(Tenant::version).orElse(0L) != tenant.version()) {
            throw CommonProblem.STALE_VERSION.refuse("The tenant was changed by somebody else; load it again");
        }
        Tenant next = tenant.nextVersion();
        PageKey place = new PageKey(next.createdAt(), next.id().value());
        tenants.put(next.id(), next);
        newestFirst.put(Timeline.EVERYBODY, place, next);
        newestFirst.put(next.id().value(), place, next);
        return next;
    }

    /** The tenant whatever the scope, for the login. */
    Optional<Tenant> row(TenantId id) {
        return tenants.find(id);
    }
}
