package io.keybuzz.testkit.contract;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.ticketing.TicketEvent;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;

/** How what was saved must come back from the reading side. */
public final class Shown {
    private Shown() {}

    public static TicketView ticket(TicketState state) {
        return new TicketView(
                state.id().value(),
                state.tenant().value(),
                state.externalId().orElse(null),
                state.channel(),
                state.status(),
                state.priority(),
                state.subject(),
                state.customer().name().orElse(null),
                state.customer().email().map(EmailAddress::value).orElse(null),
                state.category().orElse(null),
                state.sentiment().orElse(null),
                state.createdAt(),
                state.updatedAt(),
                state.firstResponseAt().orElse(null),
                state.resolvedAt().orElse(null),
                state.messageCount());
    }

    public static MessageView message(TicketMessage message) {
        return new MessageView(
                message.id().value(),
                message.ticket().value(),
                message.author().type(),
                message.author().id().orElse(null),
                message.author().name(),
                message.body().text(),
                message.visibility() == Visibility.INTERNAL,
                message.source(),
                message.sentAt(),
                message.createdAt(),
                message.delivery(),
                message.deliveryError().orElse(null));
    }

    public static EventView event(TicketEvent event) {
        return new EventView(
                event.id().value(),
                event.ticket().value(),
                event.type(),
                event.actorType(),
                event.actorId().orElse(null),
                event.createdAt(),
                event.payload());
    }
}
