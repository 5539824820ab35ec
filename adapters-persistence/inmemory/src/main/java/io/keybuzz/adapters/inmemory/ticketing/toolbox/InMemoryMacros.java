package io.keybuzz.adapters.inmemory.ticketing.toolbox;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.action.port.Macros;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.canned.MacroId;
import io.keybuzz.domain.ticketing.saved.Viewer;
import java.time.Instant;
import java.util.Optional;

final class InMemoryMacros implements Macros {
    private final InMemoryDatabase database;
    private final Table<MacroId, Macro> kept;
    private final Timeline<MacroId> places;

    InMemoryMacros(InMemoryDatabase database) {
        this.database = database;
        this.kept = new Table<>(database);
        this.places = Timeline.newestFirst(database);
    }

    @Override
    public Optional<Macro> find(MacroId id) {
        return kept.find(id).filter(macro -> database.session().sees(macro.tenant()));
    }

    @Override
    public Page<Macro> visible(Viewer viewer, PageRequest page) {
        TenantId tenant = database.session().requireTenant();
        return places.page(
                tenant.value(),
                page,
                id -> kept.find(id).orElseThrow(),
                macro -> macro.audience().includes(viewer));
    }

    @Override
    public void add(Macro macro) {
        database.session().requireOwn(macro.tenant());
        put(macro.stored());
        places.put(macro.tenant().value(), macro.place(), macro.id());
    }

    @Override
    public Macro save(Macro macro) {
        database.session().requireOwn(macro.tenant());
        Macro before = find(macro.id())
                .filter(stored -> stored.version() == macro.version())
                .orElseThrow(() ->
                        CommonProblem.STALE_VERSION.refuse("The macro was changed by somebody else; load it again"));
        Macro next = macro.used(before.usage());
        put(next.stored());
        return next.stored();
    }

    @Override
    public void remove(Macro macro) {
        database.session().requireOwn(macro.tenant());
        find(macro.id()).ifPresent(stored -> {
            places.remove(stored.tenant().value(), stored.place());
            kept.remove(stored.id());
        });
    }

    @Override
    public void countUse(Macro macro, Instant now) {
        database.session().requireOwn(macro.tenant());
        find(macro.id())
                .ifPresent(stored ->
                        kept.put(stored.id(), stored.used(stored.usage().again(now))));
    }

    private void put(Macro macro) {
        boolean taken = macro.label().shortcut().isPresent()
                && places.all(macro.tenant().value()).stream()
                        .flatMap(id -> kept.find(id).stream())
                        .anyMatch(other -> !other.id().equals(macro.id())
                                && other.audience().equals(macro.audience())
                                && other.label().shortcut().equals(macro.label().shortcut()));
        if (taken) {
            throw TicketProblem.SHORTCUT_TAKEN.refuse("Another macro has this shortcut");
        }
        kept.put(macro.id(), macro);
    }
}
