package io.keybuzz.domain.ticketing.canned;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a text can leave open until it is used: these and no others. */
public enum Variable {
    CUSTOMER_NAME("customer.name"),
    CUSTOMER_EMAIL("customer.email"),
    TICKET_ID("ticket.id"),
    TICKET_SUBJECT("ticket.subject"),
    /** The order or thread at the channel. */
    TICKET_EXTERNAL_ID("ticket.externalId"),
    TICKET_CATEGORY("ticket.category"),
    TICKET_CHANNEL("ticket.channel"),
    TICKET_STATUS("ticket.status"),
    AGENT_NAME("agent.name"),
    TENANT_NAME("tenant.name");

    private final String word;

    Variable(String word) {
        this.word = word;
    }

    /** The variable as texts write it. */
    public String word() {
        return word;
    }

    public static Optional<Variable> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }

    /** Every one, as texts write them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Variable::word).toList();
    }
}
