package io.keybuzz.domain.ticketing.thread;

/** How two tickets belong together. */
public enum LinkKind {
    RELATED,
    DUPLICATE,
    /** The other ticket is what this one came from. */
    PARENT,
    /** The other way round; seen from the parent only, and never asked for. */
    CHILD;

    /** The same link seen from its other end. */
    public LinkKind turned() {
        return switch (this) {
            case RELATED, DUPLICATE -> this;
            case PARENT -> CHILD;
            case CHILD -> PARENT;
        };
    }
}
