package io.keybuzz.application;

import io.keybuzz.application.automation.Automation;
import io.keybuzz.application.automation.AutomationPorts;
import io.keybuzz.application.automation.classification.LexicalClassifier;
import io.keybuzz.application.automation.draft.DraftParts;
import io.keybuzz.application.automation.run.RuleRunner;
import io.keybuzz.application.automation.run.RunParts;
import io.keybuzz.application.automation.writing.CarefulWriter;
import io.keybuzz.application.automation.writing.TemplateWriter;
import io.keybuzz.application.billing.Billing;
import io.keybuzz.application.billing.BillingPorts;
import io.keybuzz.application.billing.payment.PaymentCollector;
import io.keybuzz.application.billing.quota.LimitWatch;
import io.keybuzz.application.bridge.BillingMeter;
import io.keybuzz.application.bridge.BuyersLetters;
import io.keybuzz.application.bridge.Leavers;
import io.keybuzz.application.bridge.MarketplaceDesk;
import io.keybuzz.application.bridge.MarketplaceReplies;
import io.keybuzz.application.bridge.MarketplaceRules;
import io.keybuzz.application.bridge.MarketplaceThreads;
import io.keybuzz.application.bridge.TeamMemberships;
import io.keybuzz.application.bridge.TenantStaff;
import io.keybuzz.application.bridge.TenantTitles;
import io.keybuzz.application.bridge.ai.AiBilling;
import io.keybuzz.application.bridge.ai.AiDesk;
import io.keybuzz.application.bridge.ai.AiDossiers;
import io.keybuzz.application.bridge.ai.AiHands;
import io.keybuzz.application.bridge.ai.AiOrders;
import io.keybuzz.application.bridge.ai.AiSituations;
import io.keybuzz.application.bridge.ai.MarketplaceContent;
import io.keybuzz.application.bridge.ai.PastTickets;
import io.keybuzz.application.internal.Auditor;
import io.keybuzz.application.internal.OnceGate;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.marketplace.Marketplaces;
import io.keybuzz.application.marketplace.OutboundQueue;
import io.keybuzz.application.marketplace.secret.SealedSecretStore;
import io.keybuzz.application.outbox.OutboxRelay;
import io.keybuzz.application.privacy.Privacy;
import io.keybuzz.application.privacy.PrivacyPorts;
import io.keybuzz.application.privacy.audit.Auditing;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.tenancy.AccountPorts;
import io.keybuzz.application.tenancy.Tenancy;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.application.tenancy.password.AccountMailer;
import io.keybuzz.application.tenancy.secondstep.TwoFactorParts;
import io.keybuzz.application.ticketing.TicketIntake;
import io.keybuzz.application.ticketing.Ticketing;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.attachment.FileIntake;
import io.keybuzz.application.ticketing.satisfaction.Satisfaction;
import io.keybuzz.application.ticketing.satisfaction.SurveyParts;
import io.keybuzz.application.ticketing.toolbox.bulk.BulkWorker;
import io.keybuzz.domain.automation.port.AiMeter;
import io.keybuzz.domain.billing.event.LimitReached;
import io.keybuzz.domain.billing.event.RechargeBought;
import io.keybuzz.domain.billing.event.StatementIssued;
import io.keybuzz.domain.marketplace.event.OutboundQueued;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.tenancy.event.AccountMailRequested;
import io.keybuzz.domain.tenancy.event.MemberLeft;
import io.keybuzz.domain.tenancy.event.SessionCopied;
import io.keybuzz.domain.tenancy.event.TeamDeleted;
import io.keybuzz.domain.tenancy.event.UserDeactivated;
import io.keybuzz.domain.ticketing.event.BulkQueued;
import io.keybuzz.domain.ticketing.event.BuyerWrote;
import io.keybuzz.domain.ticketing.event.TicketResolved;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** All contexts and the bridges between them, assembled in plain Java. */
public record KeyBuzzApplication(
        Tenancy tenancy,
        Ticketing ticketing,
        Automation automation,
        Marketplaces marketplaces,
        Billing billing,
        Auditing auditing,
        Privacy privacy,
        OutboxRelay relay) {

    /** Who hears what; a store needs to know before it writes its first event. */
    public static Subscriptions subscriptions() {
        return new Subscriptions(Map.ofEntries(
                Map.entry(OutboundQueued.TYPE, List.of("outbound-sender")),
                Map.entry(RechargeBought.TYPE, List.of(PaymentCollector.NAME)),
                Map.entry(LimitReached.SOFT_TYPE, List.of(LimitWatch.NAME)),
                Map.entry(LimitReached.HARD_TYPE, List.of(LimitWatch.NAME)),
                Map.entry(StatementIssued.TYPE, List.of(PaymentCollector.NAME)),
                Map.entry(BulkQueued.TYPE, List.of(BulkWorker.NAME)),
                Map.entry(BuyerWrote.TYPE, List.of(RuleRunner.NAME)),
                Map.entry(TicketResolved.TYPE, List.of("survey-sender")),
                Map.entry(AccountMailRequested.TYPE, List.of(AccountMailer.NAME)),
                Map.entry(SessionCopied.TYPE, List.of(AccountMailer.NAME)),
                Map.entry(UserDeactivated.TYPE, List.of(Leavers.NAME)),
                Map.entry(MemberLeft.TYPE, List.of(Leavers.NAME)),
                Map.entry(TeamDeleted.TYPE, List.of(Leavers.NAME))));
    }

    public static KeyBuzzApplication assemble(KeyBuzzPorts ports) {
        KeyBuzzPorts.Runtime runtime = ports.runtime();
        KeyBuzzPorts.Stores stores = ports.stores();
        UseCaseRunner runner = runner(runtime, stores);
        BillingMeter meter = new BillingMeter(stores.billing());
        TenantStaff staff = new TenantStaff(stores.tenancy());
        MarketplaceReplies replies = new MarketplaceReplies(new OutboundQueue(
                stores.marketplace().connections(), stores.marketplace().outbound(), runtime.ids()));
        MarketplaceDesk desk = new MarketplaceDesk(
                new TicketIntake(stores.ticketing(), staff, meter, runtime.ids()),
                new FileIntake(stores.unitOfWork(), stores.ticketing().attachments(), ports.files()));
        Marketplaces marketplaces = Marketplaces.assemble(runner, marketplacePorts(ports, desk));
        Privacy privacy = privacy(ports);
        TenancyPorts tenancy = tenancyPorts(ports, privacy);
        TicketingPorts ticketingPorts = ticketingPorts(ports, meter, replies, staff);
        Ticketing ticketing = Ticketing.assemble(runner, ticketingPorts);
        Automation automation = Automation.assemble(runner, automationPorts(ports, staff, ticketingPorts));
        return new KeyBuzzApplication(
                Tenancy.assemble(runner, tenancy),
                ticketing,
                automation,
                marketplaces,
                Billing.assemble(runner, billingPorts(ports)),
                Auditing.assemble(runner, stores.unitOfWork(), stores.audit()),
                privacy,
                new OutboxRelay(
                        stores.unitOfWork(),
                        stores.outbox(),
                        List.of(
                                marketplaces.outboundSender(),
                                new PaymentCollector(ports.payments()),
                                new LimitWatch(runtime.listener()),
                                new AccountMailer(tenancy, runtime.time()),
                                new Leavers(ticketing.desk().rerouter(), runtime.time()),
                                ticketing.desk().toolbox().worker(),
                                automation.runs().worker(),
                                Satisfaction.sender(ticketingPorts, runtime.time()))));
    }

    /** What AI work is counted with, in the unit of work that is open. */
    public static AiMeter aiMeter(KeyBuzzPorts.Stores stores) {
        return new AiBilling(stores.billing());
    }

    private static BillingPorts billingPorts(KeyBuzzPorts ports) {
        KeyBuzzPorts.Stores stores = ports.stores();
        return new BillingPorts(
                stores.unitOfWork(),
                stores.billing(),
                new TenantTitles(stores.tenancy().tenants()),
                stores.outbox(),
                ports.runtime().ids());
    }

    private static MarketplacePorts marketplacePorts(KeyBuzzPorts ports, MarketplaceDesk desk) {
        KeyBuzzPorts.Runtime runtime = ports.runtime();
        KeyBuzzPorts.Stores stores = ports.stores();
        return new MarketplacePorts(
                stores.unitOfWork(),
                runtime.ids(),
                runtime.time(),
                stores.marketplace(),
                ports.channels(),
                desk,
                stores.audit().trail(),
                runtime.listener());
    }

    /**
     * The secret store that needs no server of its own, for the adapters that have to be there before everything else is
     * assembled.
     */
    public static SecretStore secretStore(
            KeyBuzzPorts.Stores stores, KeyBuzzPorts.Secrets secrets, InstantSource time) {
        return new SealedSecretStore(
                stores.unitOfWork(),
                stores.marketplace().access(),
                Privacy.assemble(privacyPorts(stores, secrets, time)).secrets(),
                time);
    }

    private static Privacy privacy(KeyBuzzPorts ports) {
        return Privacy.assemble(privacyPorts(
                ports.stores(), ports.security().secrets(), ports.runtime().time()));
    }

    private static TicketingPorts ticketingPorts(
            KeyBuzzPorts ports, BillingMeter meter, MarketplaceReplies replies, TenantStaff staff) {
        KeyBuzzPorts.Stores stores = ports.stores();
        AccountPorts accounts = ports.security().accounts();
        return new TicketingPorts(
                stores.unitOfWork(),
                stores.ticketing(),
                meter,
                replies,
                new MarketplaceRules(),
                new MarketplaceThreads(
                        stores.marketplace().conversations(),
                        stores.marketplace().messages()),
                new TeamMemberships(stores.tenancy().teams(), stores.tenancy().users()),
                staff,
                new TenantTitles(stores.tenancy().tenants()),
                ports.runtime().time(),
                ports.runtime().ids(),
                ports.files(),
                new SurveyParts(
                        accounts.mail(),
                        new BuyersLetters(stores.tenancy().tenants(), accounts.secrets()),
                        accounts.settings().publicUrl()));
    }

    private static AutomationPorts automationPorts(KeyBuzzPorts ports, TenantStaff staff, TicketingPorts ticketing) {
        KeyBuzzPorts.Stores stores = ports.stores();
        return new AutomationPorts(
                stores.automation(),
                staff,
                new PastTickets(stores.ticketing().heard()),
                stores.automation().classifications()::findAll,
                new LexicalClassifier(),
                running(ports, ticketing),
                draftParts(ports, ticketing),
                ports.runtime().ids());
    }

    private static DraftParts draftParts(KeyBuzzPorts ports, TicketingPorts ticketing) {
        KeyBuzzPorts.Stores stores = ports.stores();
        MarketplaceContent content = new MarketplaceContent();
        return new DraftParts(
                stores.automation().drafts(),
                new AiDossiers(stores.ticketing().dossiers(), stores.ticketing().views(), ticketing.tenantNames()),
                new AiDesk(ticketing),
                new CarefulWriter(ports.ai().writer(), content),
                new CarefulWriter(new TemplateWriter(), content),
                ports.ai().articles(),
                aiMeter(stores),
                ports.runtime().ids());
    }

    private static RunParts running(KeyBuzzPorts ports, TicketingPorts ticketing) {
        KeyBuzzPorts.Stores stores = ports.stores();
        MarketplaceContent content = new MarketplaceContent();
        return new RunParts(
                stores.unitOfWork(),
                stores.automation(),
                new AiSituations(
                        stores.ticketing().dossiers(), stores.ticketing().views(), ticketing.tenantNames()),
                new AiOrders(stores.unitOfWork(), stores.marketplace(), ports.channels()),
                new AiHands(ticketing),
                aiMeter(stores),
                ports.ai().classifier(),
                new CarefulWriter(ports.ai().writer(), content),
                content,
                ports.ai().articles(),
                ports.runtime().time(),
                ports.runtime().ids(),
                ports.runtime().listener(),
                ports.ai().labels());
    }

    private static UseCaseRunner runner(KeyBuzzPorts.Runtime runtime, KeyBuzzPorts.Stores stores) {
        return new UseCaseRunner(
                stores.unitOfWork(),
                runtime.time(),
                runtime.listener(),
                new Auditor(stores.unitOfWork(), stores.audit().trail(), runtime.ids()),
                new OnceGate(stores.unitOfWork(), stores.answers()));
    }

    private static TenancyPorts tenancyPorts(KeyBuzzPorts ports, Privacy privacy) {
        KeyBuzzPorts.Secrets secrets = ports.security().secrets();
        return new TenancyPorts(
                ports.stores().unitOfWork(),
                ports.runtime().ids(),
                ports.stores().tenancy(),
                ports.security().passwords(),
                ports.security().tokens(),
                ports.stores().outbox(),
                ports.security().accounts(),
                new TwoFactorParts(secrets.codes(), privacy.secrets(), secrets.secondFactorForSuperAdmins()),
                ports.stores().audit().trail());
    }

    /** Whoever keeps a secret adds its column here; a test holds them against the database's catalog. */
    private static PrivacyPorts privacyPorts(
            KeyBuzzPorts.Stores stores, KeyBuzzPorts.Secrets secrets, InstantSource time) {
        return new PrivacyPorts(
                stores.unitOfWork(),
                time,
                stores.privacy(),
                secrets.sealer(),
                secrets.masterKeys(),
                List.of(
                        stores.tenancy().twoFactor().seeds(),
                        stores.marketplace().access().values()));
    }
}
