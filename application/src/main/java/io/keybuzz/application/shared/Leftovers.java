package io.keybuzz.application.shared;

import java.time.Instant;

/** What the stores still keep of things that are over. Needs a worker's scope. */
public interface Leftovers {
    /**
     * Throws away what is older, at most as many as the limit.
     *
     * @return how many; fewer than the limit when nothing is left
     */
    int clear(Kind kind, Instant before, int limit);

    /** What there is to throw away, and what makes it old. */
    enum Kind {
        /** Who was at which ticket, by when that ran out. */
        PRESENCES,
        /** Sessions by their end, with all their refresh tokens. */
        SESSIONS,
        /** Logins that waited for a second step, by when they ran out. */
        LOGIN_CHALLENGES,
        /** Invitations and links to a new password, by when they ran out. */
        PASSWORD_LINKS,
        /** Counts of wrong passwords and known devices, by the last attempt. */
        LOGIN_GUARDS,
        /** Events that every subscriber has, by when they occurred; those given up are kept. */
        DELIVERED_EVENTS,
        /** The bytes of messages that were taken in or set aside, by when they arrived; that they came stays known. */
        RAW_CONTENTS,
        /** Work on many tickets with its outcomes, by when it was done; what was done to the tickets stays. */
        BULK_JOBS
    }
}
