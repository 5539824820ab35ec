package io.keybuzz.domain.automation.situation;

/** What conditions can ask about, by the names rules use. */
public enum FactField {
    TICKET_STATUS("ticket.status"),
    TICKET_PRIORITY("ticket.priority"),
    TICKET_SUBJECT("ticket.subject"),
    TICKET_CATEGORY("ticket.category"),
    TICKET_TAGS("ticket.tags"),
    TICKET_ASSIGNED("ticket.assigned"),
    TICKET_MESSAGES("ticket.messageCount"),
    TICKET_AGE_HOURS("ticket.ageHours"),
    TICKET_HOURS_TO_DEADLINE("ticket.hoursToDeadline"),
    MESSAGE_BODY("message.body"),
    MESSAGE_LENGTH("message.length"),
    MESSAGE_LANGUAGE("message.language"),
    MESSAGE_SENTIMENT("message.sentiment"),
    MESSAGE_CATEGORY("message.category"),
    MESSAGE_INTENTS("message.intents"),
    MESSAGE_CONFIDENCE("message.confidence"),
    MESSAGE_HOURS_WAITING("message.hoursWaiting"),
    CUSTOMER_NAME("customer.name"),
    CUSTOMER_TICKETS("customer.ticketCount"),
    ORDER_REFERENCE("order.reference"),
    ORDER_STATUS("order.status"),
    ORDER_AGE_DAYS("order.ageDays"),
    CHANNEL_NAME("channel.name"),
    CHANNEL_MARKETPLACE("channel.marketplace");

    private final String path;

    FactField(String path) {
        this.path = path;
    }

    /** The field as rules name it. */
    public String path() {
        return path;
    }
}
