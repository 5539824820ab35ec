package io.keybuzz.testkit.contract;

import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.AuditTrail;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.once.KeyedAnswers;
import io.keybuzz.domain.billing.event.LimitReached;
import io.keybuzz.domain.billing.event.RechargeBought;
import io.keybuzz.domain.billing.port.TicketUsages;
import io.keybuzz.domain.marketplace.event.OutboundQueued;
import io.keybuzz.domain.marketplace.oauth.port.OAuthStates;
import io.keybuzz.domain.marketplace.port.ConnectionHealths;
import io.keybuzz.domain.marketplace.port.Connections;
import io.keybuzz.domain.marketplace.port.Conversations;
import io.keybuzz.domain.marketplace.port.ExternalMessages;
import io.keybuzz.domain.marketplace.port.OutboundMessages;
import io.keybuzz.domain.marketplace.port.RawInbox;
import io.keybuzz.domain.marketplace.port.SyncCursors;
import io.keybuzz.domain.marketplace.secret.port.SealedSecrets;
import io.keybuzz.domain.privacy.audit.port.AuditChains;
import io.keybuzz.domain.privacy.audit.port.AuditViews;
import io.keybuzz.domain.privacy.port.TenantKeys;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.secret.SealedColumn;
import io.keybuzz.domain.tenancy.port.ApiKeys;
import io.keybuzz.domain.tenancy.port.Credentials;
import io.keybuzz.domain.tenancy.port.Teams;
import io.keybuzz.domain.tenancy.port.Tenants;
import io.keybuzz.domain.tenancy.port.Users;
import io.keybuzz.domain.tenancy.twofactor.port.LoginChallenges;
import io.keybuzz.domain.tenancy.twofactor.port.SecondFactors;
import io.keybuzz.domain.ticketing.action.port.BulkJobs;
import io.keybuzz.domain.ticketing.action.port.Macros;
import io.keybuzz.domain.ticketing.action.port.Templates;
import io.keybuzz.domain.ticketing.attachment.port.Attachments;
import io.keybuzz.domain.ticketing.attribute.port.AttributePlans;
import io.keybuzz.domain.ticketing.customer.port.CustomerNotes;
import io.keybuzz.domain.ticketing.customer.port.Customers;
import io.keybuzz.domain.ticketing.customer.port.TicketFiling;
import io.keybuzz.domain.ticketing.draft.port.Drafts;
import io.keybuzz.domain.ticketing.draft.port.ReplyUndos;
import io.keybuzz.domain.ticketing.event.BulkQueued;
import io.keybuzz.domain.ticketing.event.TicketOpened;
import io.keybuzz.domain.ticketing.port.Desks;
import io.keybuzz.domain.ticketing.port.TicketViews;
import io.keybuzz.domain.ticketing.port.Tickets;
import io.keybuzz.domain.ticketing.presence.port.Presences;
import io.keybuzz.domain.ticketing.routing.port.Rotas;
import io.keybuzz.domain.ticketing.routing.port.RoutingRules;
import io.keybuzz.domain.ticketing.routing.port.Workloads;
import io.keybuzz.domain.ticketing.satisfaction.port.Surveys;
import io.keybuzz.domain.ticketing.saved.port.SavedViews;
import io.keybuzz.domain.ticketing.search.port.SearchIndex;
import io.keybuzz.domain.ticketing.sla.port.Recounts;
import io.keybuzz.domain.ticketing.sla.port.SlaPlans;
import io.keybuzz.domain.ticketing.sla.port.TicketAlarms;
import io.keybuzz.domain.ticketing.thread.port.Threads;
import io.keybuzz.domain.ticketing.thread.port.TicketLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One store with all its ports. Every test method gets one that is empty; its outbox knows {@link #SUBSCRIPTIONS}. */
public interface StoreFixture extends AutomationFixture {
    /** Nobody hears {@code ticketing.message-added}: an event without subscriber must leave nothing behind. */
    Subscriptions SUBSCRIPTIONS = new Subscriptions(Map.of(
            TicketOpened.TYPE, List.of("welcome"),
            OutboundQueued.TYPE, List.of("sender"),
            BulkQueued.TYPE, List.of("many"),
            LimitReached.SOFT_TYPE, List.of("warned"),
            LimitReached.HARD_TYPE, List.of("stopped"),
            RechargeBought.TYPE, List.of("cashier"),
            Noted.TYPE, List.of("left"),
            Noted.TYPE_FOR_TWO, List.of("left", "right")));

    @Override
    KeyBuzzPorts.Stores ports();

    IdSource ids();

    /** The instant the tests hand to the domain. */
    Instant now();

    /**
     * Lets time pass for everything the store measures by its own clock: leases and pauses. A store whose clock cannot be
     * moved puts the stored instants back by as much instead.
     */
    void elapse(Duration time);

    default UnitOfWork unitOfWork() {
        return ports().unitOfWork();
    }

    default Outbox outbox() {
        return ports().outbox();
    }

    default Tenants tenants() {
        return ports().tenancy().tenants();
    }

    default Users users() {
        return ports().tenancy().users();
    }

    default Teams teams() {
        return ports().tenancy().teams();
    }

    default Credentials credentials() {
        return ports().tenancy().credentials();
    }

    default ApiKeys apiKeys() {
        return ports().tenancy().apiKeys();
    }

    default SecondFactors secondFactors() {
        return ports().tenancy().twoFactor().factors();
    }

    default LoginChallenges loginChallenges() {
        return ports().tenancy().twoFactor().challenges();
    }

    /** The column of second factors' seeds. */
    default SealedColumn seeds() {
        return ports().tenancy().twoFactor().seeds();
    }

    default TenantKeys tenantKeys() {
        return ports().privacy().keys();
    }

    default Tickets tickets() {
        return ports().ticketing().tickets();
    }

    default Desks desks() {
        return ports().ticketing().desks();
    }

    default SlaPlans slaPlans() {
        return ports().ticketing().sla().plans();
    }

    default TicketAlarms ticketAlarms() {
        return ports().ticketing().sla().alarms();
    }

    default Recounts recounts() {
        return ports().ticketing().sla().recounts();
    }

    default Attachments attachments() {
        return ports().ticketing().attachments();
    }

    default Drafts drafts() {
        return ports().ticketing().drafts();
    }

    default ReplyUndos replyUndos() {
        return ports().ticketing().undos();
    }

    default Surveys surveys() {
        return ports().ticketing().surveys();
    }

    default AttributePlans attributePlans() {
        return ports().ticketing().attributes();
    }

    default Customers customers() {
        return ports().ticketing().customers().records();
    }

    default CustomerNotes customerNotes() {
        return ports().ticketing().customers().notes();
    }

    default TicketFiling ticketFiling() {
        return ports().ticketing().customers().filing();
    }

    default Threads threads() {
        return ports().ticketing().threads().threads();
    }

    default TicketLinks ticketLinks() {
        return ports().ticketing().threads().links();
    }

    default RoutingRules routingRules() {
        return ports().ticketing().routing().rules();
    }

    default Rotas rotas() {
        return ports().ticketing().routing().rotas();
    }

    default Workloads workloads() {
        return ports().ticketing().routing().workloads();
    }

    default Presences presences() {
        return ports().ticketing().routing().presences();
    }

    default TicketViews ticketViews() {
        return ports().ticketing().views();
    }

    default SearchIndex searchIndex() {
        return ports().ticketing().search();
    }

    default SavedViews savedViews() {
        return ports().ticketing().saved();
    }

    default Templates templates() {
        return ports().ticketing().toolbox().templates();
    }

    default Macros macros() {
        return ports().ticketing().toolbox().macros();
    }

    default BulkJobs bulkJobs() {
        return ports().ticketing().toolbox().bulk();
    }

    default TicketUsages ticketUsages() {
        return ports().usages();
    }

    default Connections connections() {
        return ports().marketplace().connections();
    }

    default RawInbox rawInbox() {
        return ports().marketplace().inbox();
    }

    default ExternalMessages externalMessages() {
        return ports().marketplace().messages();
    }

    default Conversations conversations() {
        return ports().marketplace().conversations();
    }

    default SyncCursors syncCursors() {
        return ports().marketplace().cursors();
    }

    default ConnectionHealths connectionHealths() {
        return ports().marketplace().healths();
    }

    default OutboundMessages outboundMessages() {
        return ports().marketplace().outbound();
    }

    default SealedSecrets sealedSecrets() {
        return ports().marketplace().access().secrets();
    }

    default OAuthStates oauthStates() {
        return ports().marketplace().access().states();
    }

    /** The column of channels' credentials. */
    default SealedColumn credentialValues() {
        return ports().marketplace().access().values();
    }

    default AuditTrail auditTrail() {
        return ports().audit().trail();
    }

    default AuditViews auditViews() {
        return ports().audit().views();
    }

    default AuditChains auditChains() {
        return ports().audit().chains();
    }

    default KeyedAnswers keyedAnswers() {
        return ports().answers();
    }
}
