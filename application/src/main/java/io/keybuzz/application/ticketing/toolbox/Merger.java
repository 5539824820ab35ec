package io.keybuzz.application.ticketing.toolbox;

import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.time.Instant;

/** Makes one ticket a part of another, inside the unit of work that is open. */
@FunctionalInterface
public interface Merger {
    /** @return whether anything is different */
    boolean merge(TicketId source, TicketId target, Agent agent, Instant now);

    /** Whether there is anybody to do it. */
    default boolean isThere() {
        return true;
    }

    /** Of a desk whose tickets stay apart: refuses with {@code ticketing/invalid-actions}. */
    static Merger none() {
        return new Merger() {
            @Override
            public boolean merge(TicketId source, TicketId target, Agent agent, Instant now) {
                throw TicketProblem.INVALID_ACTIONS.refuse("Tickets are not merged here");
            }

            @Override
            public boolean isThere() {
                return false;
            }
        };
    }
}
