package io.keybuzz.testkit.given;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.Links;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A ticket that a buyer's message on Amazon has just opened; not saved yet. */
public final class GivenTicket {
    private final TenantId tenant;
    private final IdSource ids;
    private final Instant now;
    private Optional<TicketId> id = Optional.empty();
    private Channel channel = Channel.AMAZON;
    private TicketPriority priority = TicketPriority.NORMAL;
    private String subject = "Où est mon colis ?";
    private Optional<ReplyRoute> route = Optional.empty();
    private Optional<String> category = Optional.of("delivery");
    private Optional<String> externalId = Optional.of("402-1234567-1234567");
    private Customer customer = new Customer(
            Optional.of("Béatrice Buyer"), Optional.of(new EmailAddress("Bea.Buyer+x@relay.example.test")));
    private boolean withMessage = true;
    private Optional<TicketId> followUpOf = Optional.empty();
    private Optional<UUID> customerRecord = Optional.empty();
    private DeskRules rules = DeskRules.standard();

    private GivenTicket(TenantId tenant, IdSource ids, Instant now) {
        this.tenant = tenant;
        this.ids = ids;
        this.now = now;
    }

    public static GivenTicket of(TenantId tenant, IdSource ids, Instant now) {
        return new GivenTicket(tenant, ids, now);
    }

    public GivenTicket id(TicketId value) {
        id = Optional.of(value);
        return this;
    }

    public GivenTicket channel(Channel value) {
        channel = value;
        return this;
    }

    public GivenTicket priority(TicketPriority value) {
        priority = value;
        return this;
    }

    public GivenTicket subject(String value) {
        subject = value;
        return this;
    }

    public GivenTicket route(ReplyRoute value) {
        route = Optional.of(value);
        return this;
    }

    /** Opened by hand and with nothing that may be left out. */
    public GivenTicket bare() {
        channel = Channel.MANUAL;
        category = Optional.empty();
        externalId = Optional.empty();
        customer = new Customer(Optional.empty(), Optional.empty());
        return this;
    }

    public GivenTicket externalId(String value) {
        externalId = Optional.of(value);
        return this;
    }

    public GivenTicket filedUnder(UUID record) {
        customerRecord = Optional.of(record);
        return this;
    }

    public GivenTicket rules(DeskRules value) {
        rules = value;
        return this;
    }

    public GivenTicket following(TicketId closed) {
        followUpOf = Optional.of(closed);
        return this;
    }

    public GivenTicket withoutMessage() {
        withMessage = false;
        return this;
    }

    public Ticket build() {
        Ticket ticket = Ticket.open(
                id.orElseGet(() -> ids.next(TicketId::new)),
                tenant,
                new NewTicket(
                        Origin.of(channel).withRoute(route).withExternalId(externalId),
                        subject,
                        customer,
                        priority,
                        category,
                        new Links(customerRecord, Optional.empty(), followUpOf)),
                rules,
                ids,
                now);
        if (withMessage) {
            ticket.receive(
                    Author.customer(customer.name().orElse("Customer")),
                    MessageBody.received("Bonjour,\nmon colis n’est pas arrivé. 📦"),
                    MessageSource.MARKETPLACE,
                    now.minusSeconds(90),
                    now);
        }
        return ticket;
    }
}
