package io.keybuzz.domain.ticketing.saved;

import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import java.time.Instant;

/**
 * A list of tickets that is kept under a name.
 *
 * @param filter as it was written: {@code me} is whoever looks, and distances count from when they look
 * @param position where it stands among the views, the lowest first
 */
public record SavedView(
        ViewId id,
        TenantId tenant,
        Audience audience,
        String name,
        TicketFilter filter,
        TicketSort sort,
        int position,
        Instant createdAt,
        Instant updatedAt,
        long version) {
    public static final int MAX_NAME = 100;
    public static final int MAX_POSITION = 10_000;
    /** How many views somebody may see; what is counted for a screen is bounded by it. */
    public static final int MOST_VISIBLE = 100;

    /** Refuses with {@code ticketing/invalid-view}. */
    public SavedView {
        if (!Texts.hasContent(name)
                || Texts.length(name) > MAX_NAME
                || !Texts.isStorable(name)
                || !Texts.isOneLine(name)) {
            throw TicketProblem.INVALID_VIEW.refuse("name must have 1 to " + MAX_NAME + " characters on one line");
        }
        if (position < 0 || position > MAX_POSITION) {
            throw TicketProblem.INVALID_VIEW.refuse("position must be between 0 and " + MAX_POSITION);
        }
    }

    public static SavedView of(
            ViewId id,
            TenantId tenant,
            Audience audience,
            String name,
            TicketFilter filter,
            TicketSort sort,
            int position,
            Instant now) {
        return new SavedView(id, tenant, audience, name, filter, sort, position, now, now, 0);
    }

    /** The same view, changed. */
    public SavedView changed(String newName, TicketFilter newFilter, TicketSort newSort, int newPosition, Instant now) {
        return new SavedView(id, tenant, audience, newName, newFilter, newSort, newPosition, createdAt, now, version);
    }

    /** The same view as the store holds it after it was saved. */
    public SavedView stored() {
        return new SavedView(id, tenant, audience, name, filter, sort, position, createdAt, updatedAt, version + 1);
    }

    /** Where it stands in the list; its position stands there as so many seconds. */
    public PageKey place() {
        return new PageKey(Instant.ofEpochSecond(position), id.value());
    }
}
