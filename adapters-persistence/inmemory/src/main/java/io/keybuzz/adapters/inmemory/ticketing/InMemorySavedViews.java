package io.keybuzz.adapters.inmemory.ticketing;

import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.adapters.inmemory.shared.Timeline;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.saved.SavedView;
import io.keybuzz.domain.ticketing.saved.ViewCount;
import io.keybuzz.domain.ticketing.saved.ViewId;
import io.keybuzz.domain.ticketing.saved.Viewer;
import io.keybuzz.domain.ticketing.saved.port.SavedViews;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class InMemorySavedViews implements SavedViews {
    private final TicketRows rows;
    private final Table<ViewId, SavedView> views;
    private final Timeline<ViewId> places;

    InMemorySavedViews(TicketRows rows) {
        this.rows = rows;
        this.views = new Table<>(rows.database);
        this.places = Timeline.oldestFirst(rows.database);
    }

    @Override
    public Optional<SavedView> find(ViewId id) {
        return views.find(id).filter(view -> rows.database.session().sees(view.tenant()));
    }

    @Override
    public Page<SavedView> visible(Viewer viewer, PageRequest page) {
        TenantId tenant = rows.database.session().requireTenant();
        return places.page(
                tenant.value(),
                page,
                id -> views.find(id).orElseThrow(),
                view -> view.audience().includes(viewer));
    }

    @Override
    public void add(SavedView view) {
        put(view.stored());
    }

    @Override
    public SavedView save(SavedView view) {
        rows.database.session().requireOwn(view.tenant());
        SavedView before = find(view.id())
                .filter(stored -> stored.version() == view.version())
                .orElseThrow(() ->
                        CommonProblem.STALE_VERSION.refuse("The view was changed by somebody else; load it again"));
        places.remove(before.tenant().value(), before.place());
        put(view.stored());
        return view.stored();
    }

    private void put(SavedView view) {
        rows.database.session().requireOwn(view.tenant());
        views.put(view.id(), view);
        places.put(view.tenant().value(), view.place(), view.id());
    }

    @Override
    public void remove(SavedView view) {
        rows.database.session().requireOwn(view.tenant());
        find(view.id()).ifPresent(stored -> {
            places.remove(stored.tenant().value(), stored.place());
            views.remove(stored.id());
        });
    }

    @Override
    public List<ViewCount> count(Map<ViewId, TicketQuery> questions) {
        return questions.entrySet().stream()
                .map(entry -> ViewCount.of(entry.getKey(), count(entry.getValue())))
                .sorted(Comparator.comparing(count -> count.view().toString()))
                .toList();
    }

    private int count(TicketQuery asked) {
        TicketQuery question = asked.following(rows.survivor);
        return (int) rows.owner().stream()
                .flatMap(owner -> rows.lists.all(owner).stream())
                .flatMap(id -> rows.tickets.find(id).stream())
                .map(TicketState::toView)
                .filter(question::wants)
                .limit(ViewCount.MOST + 1L)
                .count();
    }
}
