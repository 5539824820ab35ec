package io.keybuzz.adapters.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.adapters.marketplace.fnac.FnacChannel;
import io.keybuzz.adapters.marketplace.rakuten.RakutenChannel;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.marketplace.PollReport;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.ticketing.ListMessages;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.fake.Fault;
import io.keybuzz.testkit.fake.fnac.FakeFnac;
import io.keybuzz.testkit.fake.fnac.FnacMessage;
import io.keybuzz.testkit.fake.rakuten.FakeRakuten;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole application in memory with shops at a fake Fnac and a fake Rakuten: there, back, and once. */
class PolledChannelsStoryTest {
    private static final String ITEM = "1510836652";

    private final FixedClock clock = new FixedClock();
    private final FakeFnac fnac = FakeFnac.start(clock);
    private final FakeRakuten rakuten = FakeRakuten.start(clock);
    private final PolledConnections secrets = new PolledConnections();
    private final TenantId tenant = new TenantId(UUID.fromString("00000000-0000-7000-8000-0000000000a1"));
    private final KeyBuzzApplication keybuzz = assemble();

    @AfterEach
    void close() {
        fnac.close();
        rakuten.close();
    }

    @Test
    void a_buyer_at_fnac_is_answered_and_neither_side_is_seen_twice() {
        Connection shop = fnacShop();
        fnac.put(FnacMessage.ofBuyer("m1", "57BE0A1", "marie", "Où est mon colis ?", clock.instant()));

        assertThat(poll(shop).ingested()).isEqualTo(1);
        assertThat(poll(shop).ingested()).isZero();
        TicketView ticket = tickets().get(0);
        assertThat(ticket.customerName()).isEqualTo("marie");
        reply(ticket, "Il part demain & vite <3");

        assertThat(fnac.sent()).containsExactly("Il part demain & vite <3");
        poll(shop);
        assertThat(messages(ticket))
                .extracting(MessageView::body)
                .containsExactly("Où est mon colis ?", "Il part demain & vite <3");
        assertThat(messages(ticket).get(1).deliveryStatus()).isEqualTo(DeliveryStatus.SENT);
    }

    @Test
    void fault_22_what_was_answered_in_fnacs_pages_is_the_agents_and_opens_nothing() {
        Connection shop = fnacShop();
        FnacMessage question = FnacMessage.ofBuyer("m1", "57BE0A1", "marie", "Bonjour ?", clock.instant());
        fnac.put(question);
        poll(shop);
        fnac.put(question.answered("Déjà répondu", clock.advance(Duration.ofMinutes(5))));
        poll(shop);

        assertThat(tickets()).hasSize(1);
        assertThat(messages(tickets().get(0)))
                .extracting(MessageView::body)
                .containsExactly("Bonjour ?", "Déjà répondu");
    }

    @Test
    void a_buyer_at_rakuten_is_answered_and_neither_side_is_seen_twice() {
        Connection shop = rakutenShop();
        rakuten.buyerWrites(ITEM, "Où est mon colis ?", clock.instant());

        assertThat(poll(shop).ingested()).isEqualTo(1);
        TicketView ticket = tickets().get(0);
        reply(ticket, "L’œuf : 3 €… 📦");
        assertThat(rakuten.sent()).containsExactly("L'oeuf : 3 EUR...");

        rakuten.buyerWrites(ITEM, "Merci", clock.advance(Duration.ofMinutes(3)));
        poll(shop);

        assertThat(messages(ticket))
                .extracting(MessageView::body)
                .containsExactly("Où est mon colis ?", "L’œuf : 3 €… 📦", "Merci");
    }

    @Test
    void fault_16_two_equal_messages_within_a_minute_are_two_on_the_ticket() {
        Connection shop = rakutenShop();
        rakuten.buyerWrites(ITEM, "Allô ?", clock.instant());
        rakuten.buyerWrites(ITEM, "Allô ?", clock.instant());

        assertThat(poll(shop).quarantined()).isZero();
        assertThat(messages(tickets().get(0))).extracting(MessageView::body).containsExactly("Allô ?", "Allô ?");
    }

    @Test
    void fault_21_an_answer_in_doubt_is_sent_once_and_settled_when_the_channel_shows_it() {
        Connection shop = rakutenShop();
        rakuten.buyerWrites(ITEM, "Où est mon colis ?", clock.instant());
        poll(shop);
        TicketView ticket = tickets().get(0);
        rakuten.server().misbehave(call -> FakeRakuten.is(call, "contactuseraboutitem"), 1, new Fault.HangUpAfter());

        reply(ticket, "Il part demain");
        assertThat(messages(ticket).get(1).deliveryStatus()).isEqualTo(DeliveryStatus.UNKNOWN);
        rakuten.buyerWrites(ITEM, "Merci", clock.advance(Duration.ofMinutes(3)));
        poll(shop);

        assertThat(rakuten.count("contactuseraboutitem")).isEqualTo(1);
        assertThat(messages(ticket)).hasSize(3);
        assertThat(messages(ticket).get(1).deliveryStatus()).isEqualTo(DeliveryStatus.SENT);
    }

    private KeyBuzzApplication assemble() {
        KeyBuzzPorts.Runtime runtime = KeyBuzzPorts.Runtime.of(clock, new Random(7));
        ChannelHttp http = ChannelHttp.within(Duration.ofSeconds(5), ChannelHttp.MOST_BYTES);
        FnacChannel atFnac = FnacChannel.of(http, secrets, clock, fnac.address());
        RakutenChannel atRakuten = RakutenChannel.of(http, secrets, clock, rakuten.address());
        return KeyBuzzApplication.assemble(new KeyBuzzPorts(
                runtime,
                InMemoryStores.of(runtime),
                KeyBuzzPorts.Security.none(),
                new Channels(
                        List.of(atFnac.source(), atRakuten.source()),
                        List.of(atFnac.parser(), atRakuten.parser()),
                        List.of(atFnac.sender(), atRakuten.sender()))));
    }

    private Connection fnacShop() {
        Connection made = connect(Channel.FNAC, Provider.FNAC);
        secrets.give(made, Map.of("partner_id", FakeFnac.PARTNER, "shop_id", FakeFnac.SHOP, "key", FakeFnac.KEY));
        return made;
    }

    private Connection rakutenShop() {
        Connection made = connect(Channel.RAKUTEN, Provider.RAKUTEN);
        secrets.give(made, Map.of("login", FakeRakuten.LOGIN, "token", FakeRakuten.TOKEN));
        rakuten.sold(ITEM, "943796258", "marie75", "Casque", clock.instant().minus(Duration.ofDays(1)));
        return made;
    }

    private Connection connect(Channel channel, Provider provider) {
        return keybuzz.marketplaces()
                .connect(
                        new NewConnection(tenant, channel, provider, "Shop", new EmailAddress("i.1@in.shop.test")),
                        clock.instant());
    }

    private PollReport poll(Connection shop) {
        return keybuzz.marketplaces().poll(shop, clock.advance(Duration.ofMinutes(10)));
    }

    private void reply(TicketView ticket, String body) {
        keybuzz.ticketing().reply(call(), ReplyToTicket.of(new TicketId(ticket.id()), body));
        keybuzz.relay().drain();
    }

    private List<TicketView> tickets() {
        return keybuzz.ticketing().list(call(), ListTickets.newest()).items();
    }

    private List<MessageView> messages(TicketView ticket) {
        return keybuzz.ticketing()
                .messages(call(), new ListMessages(new TicketId(ticket.id()), PageRequest.first()))
                .items();
    }

    private CallContext call() {
        UserId user = new UserId(UUID.fromString("00000000-0000-7000-8000-0000000000b1"));
        return new CallContext(Caller.of(tenant, user, Role.AGENT, "Ana"), clock.instant(), "r1");
    }
}
