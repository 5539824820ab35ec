package io.keybuzz.bootstrap.story;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.adapters.marketplace.sandbox.InMemorySandboxLedger;
import io.keybuzz.adapters.marketplace.sandbox.SandboxBehaviour;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.billing.GetTicketUsage;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.ticketing.ChangeTicket;
import io.keybuzz.application.ticketing.GetTicket;
import io.keybuzz.application.ticketing.ListMessages;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.application.ticketing.settings.ChangeDeskSettings;
import io.keybuzz.application.ticketing.thread.MergeTickets;
import io.keybuzz.application.ticketing.thread.UnmergeTicket;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.story.channel.Desk;
import io.keybuzz.testkit.story.channel.LifecycleStory;
import io.keybuzz.testkit.story.channel.MarketplaceToReplyStory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

final class InMemoryStoryTest implements MarketplaceToReplyStory, LifecycleStory {
    private final InMemoryDesk desk = new InMemoryDesk();

    @Override
    public Desk desk() {
        return desk;
    }

    private static final class InMemoryDesk implements Desk {
        private final FixedClock clock = new FixedClock();
        private final InMemorySandboxLedger ledger = new InMemorySandboxLedger();
        private final KeyBuzzApplication keyBuzz;
        private final Map<String, Caller> agents = new HashMap<>();
        private final Map<String, Connection> connections = new HashMap<>();

        InMemoryDesk() {
            KeyBuzzPorts.Runtime runtime = KeyBuzzPorts.Runtime.of(clock, new Random(7));
            MarketplaceAdapters adapters = MarketplaceAdapters.with(ledger, SandboxBehaviour.wellBehaved());
            keyBuzz = KeyBuzzApplication.assemble(new KeyBuzzPorts(
                    runtime,
                    InMemoryStores.of(runtime),
                    KeyBuzzPorts.Security.none(),
                    new Channels(adapters.sources(), adapters.parsers(), adapters.senders())));
            for (String slug : List.of(ACME, GLOBEX)) {
                TenantId tenant = runtime.ids().next(TenantId::new);
                agents.put(slug, Caller.of(tenant, runtime.ids().next(UserId::new), Role.OWNER, "Ada"));
                EmailAddress address = new EmailAddress("i." + slug + ".0123456789abcdef@in.example.test");
                connections.put(
                        slug,
                        keyBuzz.marketplaces()
                                .connect(
                                        new NewConnection(tenant, Channel.AMAZON, Provider.SANDBOX, slug, address),
                                        clock.instant()));
            }
        }

        private CallContext call(String slug) {
            clock.advance(Duration.ofSeconds(1));
            return new CallContext(agents.get(slug), clock.instant(), "story");
        }

        @Override
        public void mailArrives(String slug, RawContent mail) {
            clock.advance(Duration.ofSeconds(1));
            EmailAddress address = connections.get(slug).inboundAddress();
            keyBuzz.marketplaces().receive(address, mail, "story", clock.instant());
        }

        @Override
        public List<TicketLine> tickets(String slug) {
            return keyBuzz.ticketing().list(call(slug), ListTickets.newest()).items().stream()
                    .map(ticket -> new TicketLine(
                            ticket.id().toString(),
                            lower(ticket.channel()),
                            lower(ticket.status()),
                            ticket.subject(),
                            ticket.customerName(),
                            ticket.messageCount(),
                            ticket.followUpOf() == null
                                    ? null
                                    : ticket.followUpOf().toString()))
                    .toList();
        }

        @Override
        public List<MessageLine> messages(String slug, String ticket) {
            return keyBuzz
                    .ticketing()
                    .messages(call(slug), new ListMessages(id(ticket), PageRequest.first()))
                    .items()
                    .stream()
                    .map(InMemoryDesk::line)
                    .toList();
        }

        @Override
        public boolean canSee(String slug, String ticket) {
            try {
                keyBuzz.ticketing().get(call(slug), new GetTicket(id(ticket)));
                return true;
            } catch (Refusal refusal) {
                if (refusal.code() == TicketProblem.TICKET_NOT_FOUND) {
                    return false;
                }
                throw refusal;
            }
        }

        @Override
        public void reply(String slug, String ticket, String body) {
            keyBuzz.ticketing().reply(call(slug), ReplyToTicket.of(id(ticket), body));
        }

        @Override
        public void note(String slug, String ticket, String body) {
            keyBuzz.ticketing()
                    .reply(call(slug), new ReplyToTicket(id(ticket), body, Visibility.INTERNAL, MessageSource.API));
        }

        @Override
        public String move(String slug, String ticket, String status) {
            TicketChange change = TicketChange.none().status(TicketStatus.valueOf(status.toUpperCase(Locale.ROOT)));
            try {
                keyBuzz.ticketing().change(call(slug), ChangeTicket.of(id(ticket), change));
                return "";
            } catch (Refusal refused) {
                return refused.code().slug();
            }
        }

        @Override
        public void reopensFor(String slug, int hours) {
            keyBuzz.ticketing()
                    .desk()
                    .settings()
                    .change(
                            call(slug),
                            new ChangeDeskSettings(
                                    Optional.of(Duration.ofHours(hours)),
                                    Edit.keep(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Edit.keep(),
                                    Map.of(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    ExpectedVersion.any(),
                                    Optional.empty()));
        }

        @Override
        public void merge(String slug, String target, String source) {
            keyBuzz.ticketing()
                    .desk()
                    .threads()
                    .merge(call(slug), new MergeTickets(id(target), List.of(id(source)), true, ExpectedVersion.any()));
        }

        @Override
        public void unmerge(String slug, String source) {
            keyBuzz.ticketing().desk().threads().unmerge(call(slug), new UnmergeTicket(id(source)));
        }

        @Override
        public void settle() {
            keyBuzz.relay().drain();
        }

        @Override
        public List<String> sent(String slug) {
            return SentMail.of(ledger, connections.get(slug));
        }

        @Override
        public long humanMessagesBilled(String slug, String ticket) {
            return keyBuzz.billing()
                    .usage(call(slug), new GetTicketUsage(UUID.fromString(ticket)))
                    .humanMessagesCount();
        }

        private static MessageLine line(MessageView message) {
            return new MessageLine(
                    lower(message.senderType()), message.body(), message.internal(), lower(message.deliveryStatus()));
        }

        private static TicketId id(String ticket) {
            return new TicketId(UUID.fromString(ticket));
        }

        private static String lower(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }
}
