package io.keybuzz.domain.ticketing.draft.port;

import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.draft.Draft;
import java.util.Optional;
import java.util.UUID;

/** Drafts of the current tenant, at most one for each person and ticket. Nothing else that can be read has them. */
public interface Drafts {
    Optional<Draft> find(TicketId ticket, UUID user);

    /**
     * Puts the draft in the place of the one there is; the last to write wins.
     *
     * @return the draft with its version
     */
    Draft save(Draft draft);

    /** Adds the draft unless that person has begun another one meanwhile. */
    void bringBack(Draft draft);

    /** Refuses with {@code ticketing/draft-not-found}. */
    void remove(TicketId ticket, UUID user);

    /** Takes it away if it would have become this; nothing happens if there is none. */
    void sent(TicketId ticket, UUID user, Visibility visibility);
}
