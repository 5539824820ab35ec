package io.keybuzz.domain.ticketing.thread.port;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.thread.Halves;
import io.keybuzz.domain.ticketing.thread.Merge;
import io.keybuzz.domain.ticketing.thread.PossibleDuplicate;
import io.keybuzz.domain.ticketing.thread.ThreadFacts;
import io.keybuzz.domain.ticketing.thread.UndoableMerge;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where messages, lines of history and files hang. Each remembers whose it was when it moves for the first time. For tickets
 * that are locked.
 */
public interface Threads {
    /** All that hangs on some tickets hangs on another from now on. */
    void move(Set<TicketId> from, TicketId to);

    /** What was of this family when it came hangs on {@code to} from now on; what came to {@code from} itself stays. */
    void moveBack(TicketId from, TicketId to, Set<TicketId> family);

    /** Some messages with their files are another ticket's from now on, for good; history stays where it happened. */
    void split(TicketId from, TicketId to, Set<MessageId> messages);

    /** What is told by the messages that hang on each of them; of all that are asked for. */
    Map<TicketId, ThreadFacts> facts(Set<TicketId> tickets);

    /** What is told by some messages of a ticket, and by its others. */
    Halves halves(TicketId ticket, Set<MessageId> messages);

    void note(Merge merge);

    void forget(Merge merge);

    /** Merges of which the ticket is source or target, and that were not taken back, newest first. */
    List<UndoableMerge> merges(TicketId ticket);

    /**
     * Tickets that are open, were opened since then, and are of the same buyer or order; newest first.
     *
     * @param customer record of the buyer
     */
    List<PossibleDuplicate> alike(TenantId tenant, Optional<UUID> customer, Optional<String> externalId, Instant since);
}
