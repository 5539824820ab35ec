package io.keybuzz.testkit.given;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.Labels;
import io.keybuzz.domain.ticketing.Links;
import io.keybuzz.domain.ticketing.Moments;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.Tags;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.sla.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** Tickets that differ in everything a list can be narrowed and ordered by, the same ones for the same seed. */
public final class VariedTickets {
    /** People tickets are given to. */
    public static final List<UUID> USERS = List.of(new UUID(11, 1), new UUID(11, 2));
    /** Teams tickets are given to. */
    public static final List<UUID> TEAMS = List.of(new UUID(12, 1), new UUID(12, 2));
    /** Customers with a record. */
    public static final List<UUID> CUSTOMERS = List.of(new UUID(13, 1), new UUID(13, 2));

    private static final List<String> TAGS = List.of("vip", "retour", "été");

    private final TenantId tenant;
    private final IdSource ids;
    private final Instant now;
    private final Random random;

    public VariedTickets(TenantId tenant, IdSource ids, Instant now, long seed) {
        this.tenant = tenant;
        this.ids = ids;
        this.now = now;
        this.random = new Random(seed);
    }

    /** Some tickets, none of them saved; the last ones are part of the first. */
    public List<Ticket> some(int count) {
        List<Ticket> tickets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Optional<TicketId> whole =
                    i > 3 && i % 7 == 0 ? Optional.of(tickets.get(0).id()) : Optional.empty();
            tickets.add(one(i, whole));
        }
        return tickets;
    }

    private Ticket one(int number, Optional<TicketId> whole) {
        Instant created = now.minus(Duration.ofHours(random.nextInt(60)));
        TicketState state = new TicketState(
                ids.next(TicketId::new),
                tenant,
                new Origin(
                        oneOf(List.of(Channel.AMAZON, Channel.FNAC, Channel.MANUAL)),
                        Optional.empty(),
                        Optional.of("ORDER-" + number),
                        maybe(List.of("fr", "de")),
                        maybe(List.of("fr", "en"))),
                oneOf(List.of(TicketStatus.values())),
                oneOf(List.of(TicketPriority.values())),
                "Ticket " + number,
                new Customer(Optional.of("Buyer " + number), Optional.empty()),
                new Labels(
                        maybe(List.of("delivery", "return, or not")),
                        maybe(List.of("angry", "calm")),
                        Tags.none(),
                        Map.of()),
                new Assignment(maybe(USERS), maybe(TEAMS)),
                new Links(maybe(CUSTOMERS), whole, Optional.empty()),
                new Moments(
                        created,
                        created.plus(Duration.ofMinutes(random.nextInt(300))),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        maybe(List.of(now.minusSeconds(60), now.plusSeconds(60))),
                        maybe(List.of(created, created.plusSeconds(60))),
                        Optional.empty()),
                new Clocks(
                        List.of(),
                        Optional.empty(),
                        maybe(List.of(now.minusSeconds(5), now, now.plusSeconds(5))),
                        Optional.empty()),
                0,
                0);
        return Ticket.restore(state, DeskRules.standard(), ids);
    }

    /** Some of the tags, on a ticket that is stored already: tags are kept when they change. */
    public Optional<TicketChange> tags() {
        List<String> some = TAGS.stream().filter(tag -> random.nextInt(3) == 0).toList();
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(TicketChange.none().tags(new TicketChange.TagEdit.Replace(Tags.of(some))));
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> Optional<T> maybe(List<T> values) {
        int which = random.nextInt(values.size() + 1);
        return which == values.size() ? Optional.empty() : Optional.of(values.get(which));
    }
}
