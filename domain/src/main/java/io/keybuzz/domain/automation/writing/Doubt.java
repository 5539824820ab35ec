package io.keybuzz.domain.automation.writing;

/**
 * Something about a written reply.
 *
 * @param sentence for people; nothing of the reply but single words
 */
public record Doubt(Kind kind, String sentence) {
    /** What is wrong. */
    public enum Kind {
        EMPTY(true),
        TOO_LONG(true),
        /** Something of the instructions, of a model's inside, or of somebody's secrets. */
        LEAK(true),
        /** The channel does not let it pass. */
        BLOCKED(true),
        /** An address, link or number that the seller has not given. */
        CONTACT(false),
        /** Money or goods that the seller has not promised. */
        PROMISE(false),
        /** What buyers would read as it stands, or would not see. */
        MARKUP(false),
        LANGUAGE(false),
        /** The writer itself asks for a person. */
        PERSON(false);

        private final boolean fatal;

        Kind(boolean fatal) {
            this.fatal = fatal;
        }

        /** Whether it is of no use even as a draft; the others keep it from leaving without a person. */
        public boolean isFatal() {
            return fatal;
        }
    }
}
