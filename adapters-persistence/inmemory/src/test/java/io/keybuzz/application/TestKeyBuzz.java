package io.keybuzz.application;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.outbox.RetryLater;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Mail;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.tenancy.AccountPorts;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.application.ticketing.ListMessages;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenantStatus;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.SequentialIds;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** All of KeyBuzz in memory, with a channel and passwords that do as a test tells them. */
public final class TestKeyBuzz {
    public static final String PASSWORD = "correct horse battery staple";

    public final FixedClock clock = new FixedClock();
    public final SequentialIds ids = new SequentialIds();
    public final TextChannel channel = new TextChannel();
    public final List<String> ran = new ArrayList<>();
    public final List<Mail> mails = new CopyOnWriteArrayList<>();
    public volatile boolean mailIsDown;
    public final PlainPasswords passwords = new PlainPasswords();
    public final KeyBuzzPorts.Stores stores = InMemoryStores.of(clock, ids, KeyBuzzApplication.subscriptions());
    public final AccountPorts accounts = new AccountPorts(
            () -> new OpaqueSecret("secret-" + UUID.randomUUID()),
            "password1"::equals,
            this::post,
            new Random(7),
            new AccountPorts.Settings("https://app.example.test", true));
    public final KeyBuzzApplication app = KeyBuzzApplication.assemble(new KeyBuzzPorts(
            new KeyBuzzPorts.Runtime(
                    clock, ids, (useCase, call, scope, outcome, took) -> ran.add(useCase + " " + outcome)),
            stores,
            new KeyBuzzPorts.Security(passwords, new PlainTokens(), accounts, KeyBuzzPorts.Secrets.none()),
            new Channels(List.of(channel), List.of(channel), List.of(channel))));

    private void post(Mail mail) {
        if (mailIsDown) {
            throw new RetryLater("down");
        }
        mails.add(mail);
    }

    public Instant now() {
        return clock.instant();
    }

    /** A tenant with one owner, {@code owner@<slug>.test}. */
    public TenantId tenant(String slug) {
        return tenant(slug, TenantStatus.ACTIVE, "owner@" + slug + ".test");
    }

    public TenantId tenant(String slug, TenantStatus status, String ownersEmail) {
        FoundTenant.Person owner =
                new FoundTenant.Person(new EmailAddress(ownersEmail), "Olga Owner", Role.OWNER, PASSWORD);
        return app.tenancy()
                .found(new FoundTenant(slug, "Shop " + slug, Plan.PRO, status, "Support", List.of(owner)), now())
                .id();
    }

    public Connection connection(TenantId tenant) {
        return app.marketplaces()
                .connect(
                        new NewConnection(
                                tenant,
                                Channel.AMAZON,
                                Provider.SANDBOX,
                                "Amazon",
                                new EmailAddress("in-" + tenant + "@in.example.test")),
                        now());
    }

    public CallContext agent(TenantId tenant) {
        return call(tenant, Role.AGENT);
    }

    /** Whoever has this address, as the owner they are. */
    public CallContext owner(TenantId tenant, String email) {
        UserId user = stores.tenancy()
                .credentials()
                .byEmail(new EmailAddress(email))
                .get(0)
                .user();
        return new CallContext(Caller.of(tenant, user, Role.OWNER, "Agathe Agent"), now(), "request-1");
    }

    public CallContext call(TenantId tenant, Role role) {
        return new CallContext(Caller.of(tenant, ids.next(UserId::new), role, "Agathe Agent"), now(), "request-1");
    }

    public CallContext superAdmin() {
        Caller admin = new Caller(ids.next(UserId::new), Optional.empty(), Role.SUPER_ADMIN, "Sue Admin");
        return new CallContext(admin, now(), "request-1");
    }

    public List<TicketView> tickets(TenantId tenant) {
        return app.ticketing().list(agent(tenant), ListTickets.newest()).items();
    }

    public List<MessageView> messages(TenantId tenant, TicketId ticket) {
        return app.ticketing()
                .messages(agent(tenant), new ListMessages(ticket, PageRequest.first()))
                .items();
    }

    public <T> T in(TenantId tenant, Supplier<T> work) {
        return stores.unitOfWork().run(new TenantScope.One(tenant), work);
    }

    public <T> T inQueues(Supplier<T> work) {
        return stores.unitOfWork().run(new TenantScope.Queues("test"), work);
    }

    public static RawContent text(String content) {
        return RawContent.of(content.getBytes(StandardCharsets.UTF_8));
    }
}
