package io.keybuzz.domain.automation.rule;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One thing a rule does, with what it needs for that. */
public sealed interface AiAction {
    AiActionType type();

    /**
     * Answers the buyer.
     *
     * @param text to be said word for word, with variables in double braces; empty to let the writer of replies write one
     * @param guidance what the writer has to keep to, in the seller's words
     */
    record SendReply(Optional<String> text, Optional<String> guidance) implements AiAction {
        @Override
        public AiActionType type() {
            return AiActionType.SEND_REPLY;
        }
    }

    /** Moves the ticket. @param status one of ticketing's, in capitals */
    record SetStatus(String status) implements AiAction {
        @Override
        public AiActionType type() {
            return AiActionType.SET_STATUS;
        }
    }

    /** Tags the ticket. */
    record AddTag(String tag) implements AiAction {
        @Override
        public AiActionType type() {
            return AiActionType.ADD_TAG;
        }
    }

    /**
     * Asks the buyer for what is missing.
     *
     * @param questions what has to be asked, one to ten
     */
    record RequestMoreInfo(List<String> questions) implements AiAction {
        public RequestMoreInfo {
            questions = List.copyOf(questions);
        }

        @Override
        public AiActionType type() {
            return AiActionType.REQUEST_MORE_INFO;
        }
    }

    /**
     * Gives the ticket to people, as escalated.
     *
     * @param team who gets it; empty leaves it where it is
     * @param note what they are told in an internal note
     */
    record Escalate(Optional<UUID> team, Optional<String> note) implements AiAction {
        @Override
        public AiActionType type() {
            return AiActionType.ESCALATE;
        }
    }
}
