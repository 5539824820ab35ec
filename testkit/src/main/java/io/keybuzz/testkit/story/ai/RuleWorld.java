package io.keybuzz.testkit.story.ai;

import io.keybuzz.application.automation.classification.LexicalClassifier;
import io.keybuzz.application.automation.run.Patience;
import io.keybuzz.application.automation.run.RuleRunner;
import io.keybuzz.application.automation.run.RunParts;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.execution.AiRuleExecution;
import io.keybuzz.domain.automation.execution.ExecutionFilter;
import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.domain.automation.rule.AiRule;
import io.keybuzz.domain.automation.writing.WrittenReply;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.ReplyRoute;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.event.BuyerWrote;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.fake.writer.ScriptedReplyWriter;
import io.keybuzz.testkit.given.GivenConnection;
import io.keybuzz.testkit.given.GivenTenant;
import io.keybuzz.testkit.given.GivenTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One tenant with a connected channel, buyers who write, and as many nodes that run rules as a story needs. */
public final class RuleWorld {
    /** What the writer says as long as it is told nothing else. */
    public static final String ANSWER = "Bonjour, nous regardons cela et revenons vers vous.";

    public final StoreFixture stores;
    public final CountingMeter meter = new CountingMeter();
    public final ScriptedReplyWriter writer;
    public final TenantId tenant;
    /** Who says what messages are about. */
    public volatile Classifier classifier = new LexicalClassifier();

    /** What the channel tells of orders. */
    public final ScriptedOrders shop = new ScriptedOrders();

    private final Connection connection;
    private volatile Instant now;

    public RuleWorld(StoreFixture stores) {
        this(stores, ScriptedReplyWriter.saying(ANSWER));
    }

    public RuleWorld(StoreFixture stores, ScriptedReplyWriter writer) {
        this.stores = stores;
        this.writer = writer;
        this.now = stores.now();
        var found = GivenTenant.of(stores.ids(), now).build();
        this.tenant = found.id();
        this.connection = GivenConnection.of(tenant, stores.ids(), now).build();
        change(() -> stores.tenants().add(found));
        change(() -> stores.connections().save(connection));
    }

    public Instant now() {
        return now;
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    public void change(Runnable work) {
        stores.unitOfWork().run(scope(), () -> {
            work.run();
            return true;
        });
    }

    public <T> T read(Supplier<T> question) {
        return stores.unitOfWork().read(scope(), question);
    }

    private TenantScope scope() {
        return new TenantScope.One(tenant);
    }

    public AiRule rule(AiRule rule) {
        return stores.unitOfWork().run(scope(), () -> stores.aiRules().save(rule));
    }

    /** A buyer opens a ticket at the channel. */
    public Heard opens(String words) {
        Ticket ticket = GivenTicket.of(tenant, stores.ids(), now)
                .subject("Bonjour")
                .route(new ReplyRoute(connection.id().value()))
                .withoutMessage()
                .build();
        return hear(ticket, words);
    }

    /** The same by hand: what is answered goes nowhere. */
    public Heard opensByHand(String words) {
        return hear(
                GivenTicket.of(tenant, stores.ids(), now)
                        .bare()
                        .withoutMessage()
                        .build(),
                words);
    }

    /** The buyer goes on. */
    public Heard writes(Heard before, String words) {
        return stores.unitOfWork().run(scope(), () -> hear(stores.tickets().require(before.ticket()), words));
    }

    private Heard hear(Ticket ticket, String words) {
        MessageId message = ticket.receive(
                        Author.customer("Bea"), MessageBody.received(words), MessageSource.MARKETPLACE, now, now)
                .id();
        Heard heard = new Heard(ticket.id(), message);
        if (ticket.state().version() == 0) {
            change(() -> stores.tickets().save(ticket));
        } else {
            stores.tickets().save(ticket);
        }
        return heard;
    }

    /** A person of ours answers. */
    public void answers(Heard heard) {
        say(heard, Visibility.PUBLIC);
    }

    /** A person of ours notes something. */
    public void notes(Heard heard) {
        say(heard, Visibility.INTERNAL);
    }

    private void say(Heard heard, Visibility visibility) {
        change(() -> {
            Ticket ticket = stores.tickets().require(heard.ticket());
            ticket.reply(
                    Author.agent(stores.ids().next().toString(), "Anna"),
                    MessageBody.written("I look into it"),
                    visibility,
                    MessageSource.API,
                    now);
            stores.tickets().save(ticket);
        });
    }

    /** One more process that runs rules. */
    public RuleRunner node() {
        return new RuleRunner(parts(stores.unitOfWork()));
    }

    /** The same with a transaction of its own kind. */
    public RuleRunner node(UnitOfWork work) {
        return new RuleRunner(parts(work));
    }

    public Patience patience() {
        return new Patience(parts(stores.unitOfWork()));
    }

    public Patience patience(UnitOfWork work) {
        return new Patience(parts(work));
    }

    public StoredEvent event(Heard heard) {
        BuyerWrote event =
                new BuyerWrote(stores.ids().next(EventId::new), tenant, heard.ticket(), heard.message(), now);
        return new StoredEvent(
                event.id(), tenant, event.aggregate(), event.type(), event.occurredAt(), event.payload());
    }

    public void hears(Heard heard) {
        node().on(event(heard));
    }

    public TicketView ticket(Heard heard) {
        return read(() -> stores.ticketViews().find(heard.ticket())).orElseThrow();
    }

    public List<MessageView> messages(Heard heard) {
        return read(() -> stores.ticketViews().messages(heard.ticket(), PageRequest.first(100)))
                .orElseThrow()
                .items();
    }

    /** What rules have said to the buyer. */
    public List<MessageView> said(Heard heard) {
        return messages(heard).stream()
                .filter(message -> message.senderType() == SenderType.AI && !message.internal())
                .toList();
    }

    public List<EventView> history(Heard heard) {
        return read(() -> stores.ticketViews().events(heard.ticket(), PageRequest.first(100)))
                .orElseThrow()
                .items();
    }

    public List<AiDraft> drafts(Heard heard) {
        return read(() -> stores.ports().automation().drafts().of(heard.ticket().value()));
    }

    /** What a writer writes. */
    public static WrittenReply reply(String text) {
        return new WrittenReply(text, 0.8, ScriptedReplyWriter.NAME, 100);
    }

    /** The latest of a rule. */
    public AiRuleExecution runOf(AiRule rule) {
        return runs().stream()
                .filter(run -> run.rule().equals(rule.id()))
                .findFirst()
                .orElseThrow();
    }

    public List<AiRuleExecution> runs() {
        List<AiRuleExecution> all = new ArrayList<>();
        PageRequest page = PageRequest.first(100);
        boolean more = true;
        while (more) {
            PageRequest wanted = page;
            var found = read(() -> stores.executions().list(ExecutionFilter.any(), wanted));
            all.addAll(found.items());
            more = found.next().isPresent();
            page = new PageRequest(100, found.next());
        }
        return all;
    }

    /** Answers that wait to leave through the channel. */
    public int leaving(Heard heard) {
        return (int) said(heard).stream()
                .filter(message -> message.deliveryStatus() == DeliveryStatus.QUEUED)
                .count();
    }

    private RunParts parts(UnitOfWork work) {
        return RuleParts.of(stores, work, () -> now, writer, meter, classifier, RuleParts.orders(stores, shop));
    }

    /** The ticket is about an order of the channel's. */
    public void isAbout(Heard heard, String order) {
        change(() -> stores.conversations()
                .remember(
                        new Conversation(
                                tenant,
                                connection.id(),
                                heard.ticket().value(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(order),
                                now),
                        List.of(ThreadKey.of(order)),
                        now));
    }

    /** A message on a ticket. */
    public record Heard(TicketId ticket, MessageId message) {}
}
