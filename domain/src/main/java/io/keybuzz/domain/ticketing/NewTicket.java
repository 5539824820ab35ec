package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Texts;
import java.util.Map;
import java.util.Optional;

/**
 * What a ticket starts with.
 *
 * @param subject 1 to 300 code points
 * @param category at most 100 code points
 * @param externalId at most 200 code points
 */
public record NewTicket(
        Channel channel,
        Optional<ReplyRoute> route,
        String subject,
        Customer customer,
        TicketPriority priority,
        Optional<String> category,
        Optional<String> externalId) {
    public static final int MAX_SUBJECT = 300;
    public static final int MAX_NAME = 200;
    public static final int MAX_EXTERNAL_ID = 200;

    /** Refuses with {@code ticketing/invalid-ticket} and the field's name. */
    public NewTicket {
        require("subject", subject, MAX_SUBJECT);
        category.ifPresent(value -> require("category", value, 100));
        externalId.ifPresent(value -> require("externalId", value, MAX_EXTERNAL_ID));
        customer.name().ifPresent(value -> require("customerName", value, MAX_NAME));
    }

    private static void require(String field, String value, int max) {
        if (!Texts.hasContent(value)
                || Texts.length(value) > max
                || !Texts.isStorable(value)
                || !Texts.isOneLine(value)) {
            throw TicketProblem.INVALID_TICKET.refuse(
                    field + " must have 1 to " + max
                            + " characters on one line, without control characters or lone surrogates",
                    Map.of("field", field));
        }
    }
}
