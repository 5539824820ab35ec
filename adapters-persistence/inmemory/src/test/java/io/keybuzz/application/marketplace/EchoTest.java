package io.keybuzz.application.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.SendOutcome;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.view.MessageView;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Channels show our own answers again, and not always under the id they gave. */
class EchoTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId acme = keybuzz.tenant("acme");
    private final Connection connection = keybuzz.connection(acme);
    private TicketId ticket;

    @BeforeEach
    void aBuyerWrites() {
        take("1|case-1|Where is it?");
        ticket = new TicketId(keybuzz.tickets(acme).get(0).id());
    }

    private void take(String line) {
        keybuzz.app.marketplaces().ingest(connection, TestKeyBuzz.text(line), "test", keybuzz.now());
    }

    private void reply(String text) {
        keybuzz.app.ticketing().reply(keybuzz.agent(acme), ReplyToTicket.of(ticket, text));
        keybuzz.app.relay().drain();
    }

    private List<MessageView> messages() {
        return keybuzz.messages(acme, ticket);
    }

    @Test
    void an_answer_of_ours_that_the_channel_shows_again_is_no_second_message() {
        reply("It left on Monday.");

        take("copy:77|case-1|It  left on\nMonday. ");
        take("copy:77|case-1|It  left on\nMonday. ");

        assertThat(messages()).hasSize(2);
    }

    @Test
    void an_answer_in_doubt_that_the_channel_shows_was_sent() {
        keybuzz.channel.answers(new SendOutcome.Ambiguous("no word"));
        reply("It left on Monday.");
        assertThat(messages().get(1).deliveryStatus()).isEqualTo(DeliveryStatus.UNKNOWN);

        take("copy:78|case-1|It left on Monday.");

        assertThat(messages()).hasSize(2);
        assertThat(messages().get(1).deliveryStatus()).isEqualTo(DeliveryStatus.SENT);
        assertThat(keybuzz.channel.sent).hasSize(1);
    }

    @Test
    void what_somebody_of_the_shop_wrote_elsewhere_is_an_agents_message() {
        reply("It left on Monday.");

        take("copy:79|case-1|Call us, please.");

        assertThat(messages()).hasSize(3);
    }

    @Test
    void the_same_words_a_day_later_are_another_message() {
        reply("Thank you.");
        keybuzz.clock.advance(Duration.ofDays(1));

        take("copy:80|case-1|Thank you.");

        assertThat(messages()).hasSize(3);
    }
}
