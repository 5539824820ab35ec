package io.keybuzz.testkit.simulation;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.ticketing.ChangeTicket;
import io.keybuzz.application.ticketing.GetTicket;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.application.ticketing.assignment.AssignTicket;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketLifecycle;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.attribute.AttributeValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What agents do with a ticket when they look at it, by lot. */
final class AgentTurns {
    static final List<String> CATEGORIES = List.of("returns", "delivery", "invoice", "defect");
    private static final List<String> TAGS = List.of("vip", "b2b", "fragile", "late", "fraud");

    private final KeyBuzzApplication application;
    private final Agenda agenda;
    private final Chance chance;

    AgentTurns(KeyBuzzApplication application, Agenda agenda, Chance chance) {
        this.application = application;
        this.agenda = agenda;
        this.chance = chance;
    }

    CallContext call(SimulatedDesk desk) {
        return desk.agent(chance.below(2), agenda.now());
    }

    /** @return whether the buyer may want to answer */
    boolean take(SimulatedDesk desk, TicketId id) {
        int lot = chance.below(12);
        switch (lot) {
            case 0, 1, 2, 3 -> application.ticketing().reply(call(desk), ReplyToTicket.of(id, "We look into it"));
            case 4 ->
                application
                        .ticketing()
                        .reply(call(desk), new ReplyToTicket(id, "A note", Visibility.INTERNAL, MessageSource.API));
            case 5, 6 -> moves(desk, id);
            case 7 -> changes(desk, id, TicketChange.none().priority(chance.any(List.of(TicketPriority.values()))));
            case 8 ->
                changes(
                        desk,
                        id,
                        TicketChange.none()
                                .snoozedUntil(
                                        chance.below(2) == 0
                                                ? Edit.to(agenda.now()
                                                        .plus(chance.soon(48))
                                                        .plusSeconds(1))
                                                : Edit.clear()));
            case 9, 10 -> gives(desk, id);
            default -> changes(desk, id, labels());
        }
        return lot < 4 && chance.below(5) < 2;
    }

    private void gives(SimulatedDesk desk, TicketId id) {
        Edit<UUID> whom = chance.below(4) == 0 ? Edit.clear() : Edit.to(desk.someone(chance.below(3)));
        application
                .ticketing()
                .desk()
                .assignment()
                .assign(call(desk), new AssignTicket(id, whom, Edit.keep(), ExpectedVersion.any()));
    }

    private TicketChange labels() {
        return TicketChange.none()
                .category(chance.below(4) == 0 ? Edit.clear() : Edit.to(chance.any(CATEGORIES)))
                .sentiment(chance.below(4) == 0 ? Edit.keep() : Edit.to(chance.any(List.of("glad", "angry"))))
                .subject("Subject " + chance.below(50))
                .tags(new TicketChange.TagEdit.Adjust(List.of(chance.any(TAGS)), List.of(chance.any(TAGS))))
                .attribute(
                        chance.any(List.of("warehouse", "lot")),
                        chance.below(4) == 0
                                ? Optional.empty()
                                : Optional.of(new AttributeValue.Number(BigDecimal.valueOf(chance.below(9)))));
    }

    private void moves(SimulatedDesk desk, TicketId id) {
        TicketStatus now =
                application.ticketing().get(call(desk), new GetTicket(id)).status();
        List<TicketStatus> moves =
                TicketLifecycle.movesFrom(now).stream().sorted().toList();
        changes(desk, id, TicketChange.none().status(chance.any(moves)));
    }

    private void changes(SimulatedDesk desk, TicketId id, TicketChange change) {
        application.ticketing().change(call(desk), ChangeTicket.of(id, change));
    }
}
