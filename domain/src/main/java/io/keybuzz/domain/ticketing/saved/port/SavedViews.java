package io.keybuzz.domain.ticketing.saved.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.filter.TicketQuery;
import io.keybuzz.domain.ticketing.saved.SavedView;
import io.keybuzz.domain.ticketing.saved.ViewCount;
import io.keybuzz.domain.ticketing.saved.ViewId;
import io.keybuzz.domain.ticketing.saved.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Views, in one tenant. */
public interface SavedViews {
    Optional<SavedView> find(ViewId id);

    /** Refuses with {@code ticketing/view-not-found} a view that is not there or not for this viewer. */
    default SavedView require(ViewId id, Viewer viewer) {
        return find(id).filter(view -> view.audience().includes(viewer))
                .orElseThrow(() -> TicketProblem.VIEW_NOT_FOUND.refuse("There is no view " + id));
    }

    /** Those a viewer sees, by position and id. */
    Page<SavedView> visible(Viewer viewer, PageRequest page);

    void add(SavedView view);

    /** Returns it as stored; refuses a version that is no longer there with {@code request/stale-version}. */
    SavedView save(SavedView view);

    void remove(SavedView view);

    /** How many tickets each question finds, counted to {@link ViewCount#MOST}; in the order of the views' ids. */
    List<ViewCount> count(Map<ViewId, TicketQuery> questions);
}
