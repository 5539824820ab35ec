package io.keybuzz.domain.automation.acting;

import io.keybuzz.domain.automation.rule.AiActionType;
import java.util.Optional;
import java.util.UUID;

/** One thing to be done with a ticket, with everything it takes: what had to be written is written. */
public sealed interface Step {
    AiActionType type();

    /** Says this to the buyer. */
    record Answer(AiActionType type, String text) implements Step {}

    /** Moves the ticket. @param status one of ticketing's, in capitals */
    record Move(String status) implements Step {
        @Override
        public AiActionType type() {
            return AiActionType.SET_STATUS;
        }
    }

    record Tag(String tag) implements Step {
        @Override
        public AiActionType type() {
            return AiActionType.ADD_TAG;
        }
    }

    /** Gives it to people. */
    record HandOver(Optional<UUID> team, Optional<String> note) implements Step {
        @Override
        public AiActionType type() {
            return AiActionType.ESCALATE;
        }
    }

    /** Lays an answer before people; nothing of the ticket changes. */
    record Suggest(AiActionType type, UUID draft) implements Step {}

    /** Only says what would have been done. @param note what exactly */
    record Mention(AiActionType type, Optional<String> note) implements Step {}
}
