package io.keybuzz.adapters.inmemory.privacy.audit;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.privacy.audit.AuditFilter;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.privacy.audit.port.AuditViews;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

final class InMemoryAuditViews implements AuditViews {
    private final InMemoryDatabase database;
    private final AuditRows rows;

    InMemoryAuditViews(InMemoryDatabase database, AuditRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Page<ChainedEntry> list(AuditFilter filter, PageRequest page) {
        Session session = database.session();
        Predicate<ChainedEntry> wanted = chained -> matches(filter, chained.entry());
        if (session.isPlatform()) {
            return rows.ofAll().page(Timeline.EVERYBODY, page, Function.identity(), wanted);
        }
        return session.tenant()
                .map(TenantId::value)
                .map(tenant -> rows.byTenant().page(tenant, page, Function.identity(), wanted))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    private static boolean matches(AuditFilter filter, AuditEntry entry) {
        return holds(filter.tenant(), entry.tenant()::equals)
                && holds(filter.actor(), entry.actor().id()::equals)
                && holds(filter.action(), entry.action()::equals)
                && holds(
                        filter.objectType(),
                        type -> entry.object()
                                .map(AuditObject::type)
                                .filter(type::equals)
                                .isPresent())
                && holds(
                        filter.objectId(),
                        id -> entry.object()
                                .map(AuditObject::id)
                                .filter(id::equals)
                                .isPresent())
                && holds(filter.from(), from -> !entry.at().isBefore(from))
                && holds(filter.to(), to -> entry.at().isBefore(to));
    }

    private static <T> boolean holds(Optional<T> condition, Predicate<T> test) {
        return condition.isEmpty() || test.test(condition.get());
    }
}
