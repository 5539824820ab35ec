package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a ticket starts with.
 *
 * @param subject 1 to 300 code points
 * @param category at most 100 code points
 * @param origin its {@code externalId} has at most 200 code points
 */
public record NewTicket(
        Origin origin,
        String subject,
        Customer customer,
        TicketPriority priority,
        Optional<String> category,
        Links links) {
    public static final int MAX_SUBJECT = 300;
    public static final int MAX_NAME = 200;
    public static final int MAX_EXTERNAL_ID = 200;

    /** Refuses with {@code ticketing/invalid-ticket} and the field's name. */
    public NewTicket {
        require("subject", subject, MAX_SUBJECT);
        category.ifPresent(value -> require("category", value, 100));
        origin.externalId().ifPresent(value -> require("externalId", value, MAX_EXTERNAL_ID));
        customer.name().ifPresent(value -> require("customerName", value, MAX_NAME));
    }

    /** A ticket that goes on from nothing. */
    public static NewTicket of(
            Origin origin, String subject, Customer customer, TicketPriority priority, Optional<String> category) {
        return new NewTicket(origin, subject, customer, priority, category, Links.none());
    }

    /** The same ticket as the follow-up of a closed one. */
    public NewTicket following(TicketId closed) {
        return new NewTicket(
                origin,
                subject,
                customer,
                priority,
                category,
                new Links(links.customer(), Optional.empty(), Optional.of(closed)));
    }

    /** The same ticket, of a buyer who has a record. */
    public NewTicket ofCustomer(Optional<UUID> record) {
        return new NewTicket(origin, subject, customer, priority, category, links.withCustomer(record));
    }

    static void require(String field, String value, int max) {
        require(TicketProblem.INVALID_TICKET, field, value, max);
    }

    static void require(TicketProblem problem, String field, String value, int max) {
        if (!Texts.hasContent(value)
                || Texts.length(value) > max
                || !Texts.isStorable(value)
                || !Texts.isOneLine(value)) {
            throw problem.refuse(
                    field + " must have 1 to " + max
                            + " characters on one line, without control characters or lone surrogates",
                    Map.of("field", field));
        }
    }
}
