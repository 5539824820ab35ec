package io.keybuzz.testkit.story.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.testkit.story.channel.Desk.MessageLine;
import io.keybuzz.testkit.story.channel.Desk.TicketLine;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The main job from end to end. The desk has the demo tenants {@code acme-electronics} and {@code globex-retail}, each with
 * an Amazon connection and no ticket about this order yet.
 */
public interface MarketplaceToReplyStory {
    String ACME = "acme-electronics";
    String GLOBEX = "globex-retail";
    String ORDER = "171-0000001-0000001";

    Desk desk();

    @Test
    default void a_buyers_mail_becomes_the_sellers_ticket_and_the_answer_leaves_through_the_channel() {
        Desk desk = desk();

        desk.mailArrives(ACME, mail("m1@relay.example", "Bonjour, où est mon colis ?"));
        desk.mailArrives(ACME, mail("m1@relay.example", "Bonjour, où est mon colis ?"));

        List<TicketLine> tickets = aboutTheOrder(desk, ACME);
        assertThat(tickets).hasSize(1);
        TicketLine ticket = tickets.get(0);
        assertThat(ticket.channel()).isEqualTo("amazon");
        assertThat(ticket.status()).isEqualTo("open");
        assertThat(ticket.customerName()).isEqualTo("Marie D.");
        assertThat(aboutTheOrder(desk, GLOBEX)).isEmpty();
        assertThat(desk.canSee(GLOBEX, ticket.id())).isFalse();

        desk.note(ACME, ticket.id(), "Transporteur appelé, réponse demain");
        desk.reply(ACME, ticket.id(), "Bonjour Marie, il arrive demain.");
        desk.settle();

        assertThat(desk.sent(ACME)).containsExactly("Bonjour Marie, il arrive demain.");
        assertThat(desk.sent(GLOBEX)).isEmpty();
        assertThat(desk.messages(ACME, ticket.id()))
                .containsExactly(
                        new MessageLine("customer", "Bonjour, où est mon colis ?", false, "none"),
                        new MessageLine("agent", "Transporteur appelé, réponse demain", true, "none"),
                        new MessageLine("agent", "Bonjour Marie, il arrive demain.", false, "sent"));
        assertThat(desk.humanMessagesBilled(ACME, ticket.id())).isEqualTo(2);

        desk.mailArrives(ACME, mail("m2@relay.example", "Merci, bien reçu."));
        assertThat(aboutTheOrder(desk, ACME)).singleElement().satisfies(same -> {
            assertThat(same.id()).isEqualTo(ticket.id());
            assertThat(same.messageCount()).isEqualTo(4);
        });
    }

    @Test
    default void a_buyer_who_answers_a_merged_ticket_is_heard_in_the_one_it_became_a_part_of() {
        Desk desk = desk();
        desk.mailArrives(ACME, mail("a1@relay.example", "Premier message"));
        String first = aboutTheOrder(desk, ACME).get(0).id();
        desk.reply(ACME, first, "Une réponse");
        desk.mailArrives(ACME, otherMail("b1@relay.example", "Autre commande, même personne"));
        String second = desk.tickets(ACME).get(0).id();
        assertThat(second).isNotEqualTo(first);

        desk.merge(ACME, second, first);
        desk.settle();
        desk.mailArrives(ACME, mail("a2@relay.example", "Et maintenant ?"));

        assertThat(desk.sent(ACME)).containsExactly("Une réponse");
        assertThat(desk.messages(ACME, second))
                .containsExactly(
                        new MessageLine("customer", "Premier message", false, "none"),
                        new MessageLine("agent", "Une réponse", false, "sent"),
                        new MessageLine("customer", "Autre commande, même personne", false, "none"),
                        new MessageLine("customer", "Et maintenant ?\n\n[Order " + ORDER + "]", false, "none"));
        assertThat(desk.messages(ACME, first)).isEqualTo(desk.messages(ACME, second));
        assertThat(aboutTheOrder(desk, ACME)).isEmpty();
        assertThat(desk.humanMessagesBilled(ACME, second)).isEqualTo(1);
        assertThat(desk.humanMessagesBilled(ACME, first)).isZero();

        desk.unmerge(ACME, first);
        desk.mailArrives(ACME, mail("a3@relay.example", "Toujours rien"));

        assertThat(desk.messages(ACME, first))
                .extracting(MessageLine::body)
                .containsExactly("Premier message", "Une réponse", "Toujours rien");
        assertThat(desk.messages(ACME, second))
                .extracting(MessageLine::body)
                .containsExactly("Autre commande, même personne", "Et maintenant ?\n\n[Order " + ORDER + "]");
        assertThat(desk.humanMessagesBilled(ACME, first)).isEqualTo(1);
        assertThat(desk.humanMessagesBilled(ACME, second)).isZero();
    }

    /** About another order, for which the marketplace gave the buyer another alias. */
    private static RawContent otherMail(String messageId, String text) {
        return BuyerMails.underAnotherAlias("171-0000002-0000002", messageId, text);
    }

    private static List<TicketLine> aboutTheOrder(Desk desk, String tenant) {
        return desk.tickets(tenant).stream()
                .filter(ticket -> ticket.subject().contains(ORDER))
                .toList();
    }

    private static RawContent mail(String messageId, String text) {
        return BuyerMails.about(ORDER, messageId, text);
    }
}
