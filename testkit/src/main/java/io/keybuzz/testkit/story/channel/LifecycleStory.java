package io.keybuzz.testkit.story.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.story.channel.Desk.TicketLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a ticket goes through, and what a buyer's next message does to it. The desk is that of the main job's story. */
public interface LifecycleStory {
    String SELLER = "globex-retail";
    String ORDER_AGAIN = "171-0000002-0000002";

    Desk desk();

    private static void buyerWrites(Desk desk, String messageId) {
        desk.mailArrives(SELLER, BuyerMails.about(ORDER_AGAIN, messageId, "Une question " + messageId));
    }

    private static List<TicketLine> tickets(Desk desk) {
        return desk.tickets(SELLER).stream()
                .filter(ticket -> ticket.subject().contains(ORDER_AGAIN))
                .toList();
    }

    private static String status(Desk desk, String ticket) {
        return tickets(desk).stream()
                .filter(it -> it.id().equals(ticket))
                .map(TicketLine::status)
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void a_buyers_message_opens_again_what_was_done_and_follows_up_what_is_long_closed() {
        Desk desk = desk();
        buyerWrites(desk, "l1@relay.example");
        String ticket = tickets(desk).get(0).id();

        assertThat(desk.move(SELLER, ticket, "resolved")).isEmpty();
        assertThat(desk.move(SELLER, ticket, "pending")).isEqualTo("ticketing/illegal-move");
        desk.mailArrives(SELLER, BuyerMails.outOfOffice(ORDER_AGAIN, "l2@relay.example"));
        assertThat(status(desk, ticket)).as("automatic mail opens nothing").isEqualTo("resolved");
        buyerWrites(desk, "l3@relay.example");
        assertThat(status(desk, ticket)).isEqualTo("open");

        desk.reply(SELLER, ticket, "Voici la réponse.");
        assertThat(status(desk, ticket)).isEqualTo("waiting_customer");
        assertThat(desk.move(SELLER, ticket, "escalated")).isEmpty();
        assertThat(desk.move(SELLER, ticket, "closed")).isEqualTo("ticketing/illegal-move");
        assertThat(desk.move(SELLER, ticket, "resolved")).isEmpty();
        assertThat(desk.move(SELLER, ticket, "closed")).isEmpty();
        buyerWrites(desk, "l4@relay.example");
        assertThat(status(desk, ticket)).as("closed a moment ago").isEqualTo("open");

        desk.reopensFor(SELLER, 0);
        assertThat(desk.move(SELLER, ticket, "closed")).isEmpty();
        buyerWrites(desk, "l5@relay.example");
        assertThat(status(desk, ticket)).isEqualTo("closed");
        assertThat(tickets(desk)).hasSize(2);
        assertThat(tickets(desk).get(0).followUpOf()).isEqualTo(ticket);
        assertThat(tickets(desk).get(0).status()).isEqualTo("open");
        buyerWrites(desk, "l6@relay.example");
        assertThat(tickets(desk)).as("the follow-up has the conversation now").hasSize(2);
    }
}
