package io.keybuzz.application.ticketing.toolbox.bulk;

import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.bulk.BulkItem;
import io.keybuzz.domain.ticketing.bulk.BulkProgress;
import io.keybuzz.domain.ticketing.canned.MacroId;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.saved.ViewId;
import java.util.List;

/** Does the same with many tickets. */
public record RunBulk(Targets targets, Work work) {
    /** Which tickets. */
    public sealed interface Targets {
        /** These, in this order, each once; what is no ticket of the tenant fails by itself. */
        record Named(List<TicketId> tickets) implements Targets {
            public Named {
                tickets = List.copyOf(tickets);
            }
        }

        /** Those a view holds now, in its order. */
        record Held(ViewId view) implements Targets {}

        /** Those a filter finds now, newest first. */
        record Found(TicketFilter filter) implements Targets {}
    }

    /** What is done with each. */
    public sealed interface Work {
        record Steps(ActionList actions) implements Work {}

        record OfMacro(MacroId macro) implements Work {}
    }

    /**
     * What the caller is told at once.
     *
     * @param items empty when they are done later
     */
    public record Answer(BulkProgress progress, List<BulkItem> items) {
        public Answer {
            items = List.copyOf(items);
        }
    }
}
