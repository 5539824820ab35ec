package io.keybuzz.simulator;

/** A place in the taking in of a message at which a process can die with something half done. */
enum FailPoint {
    /** A page is there, and nothing of it is stored. */
    AFTER_FETCH,
    /** The payload is stored, and nobody has tried to understand it. */
    AFTER_PAYLOAD_COMMIT,
    /** The ticket and its message are written, the external message is not, and nothing is committed. */
    AFTER_TICKET_INSERT,
    /** The external message is written as well. */
    AFTER_MESSAGE_INSERT,
    /** Everything is written, and nothing is committed. */
    BEFORE_COMMIT,
    /** All is taken in, and the cursor has not moved. */
    AFTER_COMMIT,
    /** The page is taken in, and the cursor is about to move. */
    BEFORE_CURSOR_WRITE,
    /** Rakuten has marked messages as read, and its answer never arrives. */
    AFTER_DESTRUCTIVE_READ,
    /** Whenever it comes. */
    ANY_MOMENT
}
