package io.keybuzz.examples.archive;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The archived tickets, and the unit of work that decides what is seen of them. It runs inside the unit of work of the
 * store that keeps everything else, so that both keep a change or neither does. That store must run its units of work one
 * after the other, as the one in memory does.
 */
final class Archive implements UnitOfWork {
    private final UnitOfWork others;
    private final ThreadLocal<Draft> current = new ThreadLocal<>();
    private Map<TicketId, ArchivedTicket> kept = Map.of();

    Archive(UnitOfWork others) {
        this.others = others;
    }

    @Override
    public <T> T run(TenantScope scope, Supplier<T> work) {
        return others.run(scope, () -> {
            Draft draft = new Draft(scope, true, new HashMap<>(kept));
            T result = within(draft, work);
            kept = draft.tickets;
            return result;
        });
    }

    @Override
    public <T> T read(TenantScope scope, Supplier<T> work) {
        return others.read(scope, () -> within(new Draft(scope, false, kept), work));
    }

    /** What the unit of work of this thread sees and changes. */
    Draft draft() {
        Draft draft = current.get();
        if (draft == null) {
            throw new IllegalStateException("no unit of work is open on this thread");
        }
        return draft;
    }

    private <T> T within(Draft draft, Supplier<T> work) {
        current.set(draft);
        try {
            return work.get();
        } finally {
            current.remove();
        }
    }

    /** The archive as one unit of work has it; thrown away when the work fails. */
    static final class Draft {
        private final TenantScope scope;
        private final boolean writable;
        private final Map<TicketId, ArchivedTicket> tickets;

        private Draft(TenantScope scope, boolean writable, Map<TicketId, ArchivedTicket> tickets) {
            this.scope = scope;
            this.writable = writable;
            this.tickets = tickets;
        }

        Optional<ArchivedTicket> find(TicketId id) {
            return Optional.ofNullable(tickets.get(id))
                    .filter(ticket -> sees(ticket.latest().tenant()));
        }

        Collection<ArchivedTicket> all() {
            return tickets.values().stream()
                    .filter(ticket -> sees(ticket.latest().tenant()))
                    .toList();
        }

        void put(TicketId id, ArchivedTicket ticket) {
            if (!writable) {
                throw new IllegalStateException("a unit of work that only reads cannot write");
            }
            if (!isOwn(ticket.latest().tenant())) {
                throw new IllegalStateException("row outside the tenant scope");
            }
            tickets.put(id, ticket);
        }

        private boolean sees(TenantId tenant) {
            return scope instanceof TenantScope.Platform || isOwn(tenant);
        }

        private boolean isOwn(TenantId tenant) {
            return scope instanceof TenantScope.One one && one.tenant().equals(tenant);
        }
    }
}
