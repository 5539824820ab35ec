package io.keybuzz.application.ticketing.routing;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.routing.port.Staff;
import io.keybuzz.domain.ticketing.routing.port.Workloads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Gives the tickets of people and teams that are gone to others, each ticket in a unit of work of its own. It looks at what is so
 * now: told twice, or late, it moves no ticket a second time, and none of somebody who is back.
 */
@Worker("the tickets of those who are gone")
public final class Rerouter {
    private static final int BATCH = 100;

    private final UnitOfWork unitOfWork;
    private final TicketingPorts ports;
    private final Workloads workloads;
    private final Staff staff;
    private final Router router;

    public Rerouter(TicketingPorts ports) {
        this.unitOfWork = ports.unitOfWork();
        this.ports = ports;
        this.workloads = ports.stores().routing().workloads();
        this.staff = ports.staff();
        this.router = new Router(ports.stores().routing(), staff);
    }

    /** Somebody's account was deactivated. @return how many tickets went to others */
    public int userGone(TenantId tenant, UUID user, Instant now) {
        return move(
                tenant,
                new Assignment(Optional.of(user), Optional.empty()),
                () -> staff.holdActive(user).isEmpty(),
                ticket -> router.replace(ticket, now));
    }

    /** Somebody left a team, and leaves its tickets there. @return how many tickets went to others */
    public int memberGone(TenantId tenant, UUID team, UUID user, Instant now) {
        return move(
                tenant,
                Assignment.of(user, team),
                () -> staff.holdMembers(team)
                        .filter(members -> !members.contains(user))
                        .isPresent(),
                ticket -> router.replace(ticket, now));
    }

    /** A team is no more: no rule sends tickets there, and no ticket is its. @return how many tickets left it */
    public int teamGone(TenantId tenant, UUID team, Instant now) {
        BooleanSupplier gone = () -> staff.holdMembers(team).isEmpty();
        unitOfWork.run(new TenantScope.One(tenant), () -> {
            if (gone.getAsBoolean()) {
                ports.stores().routing().rules().switchOff(team, now);
            }
            return true;
        });
        return move(tenant, Assignment.team(team), gone, ticket -> router.leaveTeam(ticket, now));
    }

    private int move(TenantId tenant, Assignment holder, BooleanSupplier gone, Consumer<Ticket> change) {
        TenantScope.One scope = new TenantScope.One(tenant);
        int moved = 0;
        int last = -1;
        while (last != 0 && !Thread.currentThread().isInterrupted()) {
            List<TicketId> batch = unitOfWork.read(scope, () -> workloads.heldBy(holder, BATCH));
            last = 0;
            for (TicketId id : batch) {
                last += unitOfWork.run(scope, () -> moved(id, holder, gone, change)) ? 1 : 0;
            }
            moved += last;
        }
        return moved;
    }

    /** The ticket is held first and looked at again: somebody may have taken it meanwhile. */
    private boolean moved(TicketId id, Assignment holder, BooleanSupplier gone, Consumer<Ticket> change) {
        Ticket ticket = ports.stores().tickets().require(id);
        if (!ticket.state().assignment().isWith(holder)
                || ticket.state().links().mergedInto().isPresent()
                || !gone.getAsBoolean()) {
            return false;
        }
        change.accept(ticket);
        if (ticket.newHistory().isEmpty()) {
            return false;
        }
        ports.stores().tickets().save(ticket);
        return true;
    }
}
