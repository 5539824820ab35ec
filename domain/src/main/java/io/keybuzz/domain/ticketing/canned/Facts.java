package io.keybuzz.domain.ticketing.canned;

import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known when a text is used; what is not known is left out. */
public record Facts(Map<Variable, String> values) {
    public Facts {
        values = Map.copyOf(values);
    }

    /** @param tenant its name, where somebody asks for it */
    public static Facts of(TicketView ticket, String agent, Optional<String> tenant) {
        return of(ticket, Optional.of(agent), tenant);
    }

    /** For what nobody writes. @param tenant its name, where somebody asks for it */
    public static Facts ofNobody(TicketView ticket, Optional<String> tenant) {
        return of(ticket, Optional.empty(), tenant);
    }

    private static Facts of(TicketView ticket, Optional<String> agent, Optional<String> tenant) {
        Map<Variable, String> values = new EnumMap<>(Variable.class);
        put(values, Variable.CUSTOMER_NAME, ticket.customerName());
        put(values, Variable.CUSTOMER_EMAIL, ticket.customerEmail());
        put(values, Variable.TICKET_ID, ticket.id().toString());
        put(values, Variable.TICKET_SUBJECT, ticket.subject());
        put(values, Variable.TICKET_EXTERNAL_ID, ticket.externalId());
        put(values, Variable.TICKET_CATEGORY, ticket.category());
        put(values, Variable.TICKET_CHANNEL, word(ticket.channel()));
        put(values, Variable.TICKET_STATUS, word(ticket.status()));
        put(values, Variable.AGENT_NAME, agent.orElse(null));
        put(values, Variable.TENANT_NAME, tenant.orElse(null));
        return new Facts(values);
    }

    Optional<String> of(Variable variable) {
        return Optional.ofNullable(values.get(variable));
    }

    private static void put(Map<Variable, String> values, Variable variable, @Nullable String value) {
        if (value != null) {
            values.put(variable, value);
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
