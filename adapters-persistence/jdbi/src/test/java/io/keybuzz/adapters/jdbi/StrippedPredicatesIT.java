package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.testkit.contract.StoreFixture;
import io.keybuzz.testkit.contract.automation.AiDraftsContract;
import io.keybuzz.testkit.contract.automation.AiRulesContract;
import io.keybuzz.testkit.contract.automation.ClassificationsContract;
import io.keybuzz.testkit.contract.automation.ExecutionsContract;
import io.keybuzz.testkit.contract.automation.UnansweredContract;
import io.keybuzz.testkit.contract.billing.DuePaymentsContract;
import io.keybuzz.testkit.contract.billing.MonthClosingsContract;
import io.keybuzz.testkit.contract.billing.PlansContract;
import io.keybuzz.testkit.contract.billing.QuotaLedgerContract;
import io.keybuzz.testkit.contract.billing.StatementsContract;
import io.keybuzz.testkit.contract.billing.TicketUsagesContract;
import io.keybuzz.testkit.contract.marketplace.ConnectionHealthsContract;
import io.keybuzz.testkit.contract.marketplace.ConnectionsContract;
import io.keybuzz.testkit.contract.marketplace.ConversationsContract;
import io.keybuzz.testkit.contract.marketplace.ExternalMessagesContract;
import io.keybuzz.testkit.contract.marketplace.OutboundMessagesContract;
import io.keybuzz.testkit.contract.marketplace.RawInboxContract;
import io.keybuzz.testkit.contract.marketplace.SyncCursorsContract;
import io.keybuzz.testkit.contract.marketplace.access.OAuthStatesContract;
import io.keybuzz.testkit.contract.marketplace.access.SealedSecretsContract;
import io.keybuzz.testkit.contract.privacy.AuditViewsContract;
import io.keybuzz.testkit.contract.privacy.TenantKeysContract;
import io.keybuzz.testkit.contract.shared.AuditTrailContract;
import io.keybuzz.testkit.contract.shared.DelayedEventsContract;
import io.keybuzz.testkit.contract.shared.KeyedAnswersContract;
import io.keybuzz.testkit.contract.shared.LeftoversContract;
import io.keybuzz.testkit.contract.shared.OutboxContract;
import io.keybuzz.testkit.contract.shared.OutboxLanesContract;
import io.keybuzz.testkit.contract.shared.UnitOfWorkContract;
import io.keybuzz.testkit.contract.tenancy.ApiKeysContract;
import io.keybuzz.testkit.contract.tenancy.CredentialsContract;
import io.keybuzz.testkit.contract.tenancy.LoginChallengesContract;
import io.keybuzz.testkit.contract.tenancy.SecondFactorsContract;
import io.keybuzz.testkit.contract.tenancy.TeamsContract;
import io.keybuzz.testkit.contract.tenancy.TenantsContract;
import io.keybuzz.testkit.contract.tenancy.UsersContract;
import io.keybuzz.testkit.contract.tenancy.access.AccountPasswordsContract;
import io.keybuzz.testkit.contract.tenancy.access.LoginGuardsContract;
import io.keybuzz.testkit.contract.tenancy.access.PasswordLinksContract;
import io.keybuzz.testkit.contract.tenancy.access.SessionsContract;
import io.keybuzz.testkit.contract.tenancy.access.StandingsContract;
import io.keybuzz.testkit.contract.ticketing.DesksContract;
import io.keybuzz.testkit.contract.ticketing.RecountsContract;
import io.keybuzz.testkit.contract.ticketing.SavedViewsContract;
import io.keybuzz.testkit.contract.ticketing.SearchIndexContract;
import io.keybuzz.testkit.contract.ticketing.SlaPlansContract;
import io.keybuzz.testkit.contract.ticketing.TicketAlarmsContract;
import io.keybuzz.testkit.contract.ticketing.TicketChangesContract;
import io.keybuzz.testkit.contract.ticketing.TicketFilterContract;
import io.keybuzz.testkit.contract.ticketing.TicketViewsContract;
import io.keybuzz.testkit.contract.ticketing.TicketsContract;
import io.keybuzz.testkit.contract.ticketing.attachment.AttachmentsContract;
import io.keybuzz.testkit.contract.ticketing.attribute.AttributePlansContract;
import io.keybuzz.testkit.contract.ticketing.customer.CustomerNotesContract;
import io.keybuzz.testkit.contract.ticketing.customer.CustomersContract;
import io.keybuzz.testkit.contract.ticketing.customer.TicketFilingContract;
import io.keybuzz.testkit.contract.ticketing.dossier.DossiersContract;
import io.keybuzz.testkit.contract.ticketing.draft.DraftsContract;
import io.keybuzz.testkit.contract.ticketing.draft.ReplyUndosContract;
import io.keybuzz.testkit.contract.ticketing.past.HeardMessagesContract;
import io.keybuzz.testkit.contract.ticketing.routing.PresencesContract;
import io.keybuzz.testkit.contract.ticketing.routing.RotasContract;
import io.keybuzz.testkit.contract.ticketing.routing.RoutingRulesContract;
import io.keybuzz.testkit.contract.ticketing.routing.WorkloadsContract;
import io.keybuzz.testkit.contract.ticketing.satisfaction.SurveysContract;
import io.keybuzz.testkit.contract.ticketing.thread.PossibleDuplicatesContract;
import io.keybuzz.testkit.contract.ticketing.thread.ThreadsContract;
import io.keybuzz.testkit.contract.ticketing.thread.TicketLinksContract;
import io.keybuzz.testkit.contract.ticketing.toolbox.BulkJobsContract;
import io.keybuzz.testkit.contract.ticketing.toolbox.MacrosContract;
import io.keybuzz.testkit.contract.ticketing.toolbox.TemplatesContract;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * The same contracts, among them every promise that another tenant's rows are out of sight and reach, with each
 * {@code tenant_id = ?} taken out of the SQL: what is left to keep tenants apart is the database.
 */
class StrippedPredicatesIT {
    private static final Pattern PREDICATE = Pattern.compile("(?:\\b\\w+\\.)?\\btenant_id = \\?|\\? = t\\.id");
    /** Chains are read by the platform, which sees all tenants: whose chain it is asked for is a question and no fence. */
    private static final Set<String> WIDE = Set.of("AuditChainsContract");

    private static final Set<String> STRIPPED = ConcurrentHashMap.newKeySet();
    private static JdbiFixture fixture;

    private static String strip(String sql) {
        String stripped = PREDICATE.matcher(sql).replaceAll("(cast(? as uuid) is not null)");
        if (!stripped.equals(sql)) {
            STRIPPED.add(sql);
        }
        return stripped;
    }

    @BeforeAll
    static void open() {
        fixture = new JdbiFixture(StrippedPredicatesIT::strip);
    }

    /** Runs after all nested contracts. */
    @AfterAll
    static void close() {
        fixture.close();
        assertThat(STRIPPED).as("statements that lost their predicate").hasSizeGreaterThan(20);
    }

    /** Those of what is made of stores, and asks for more than them, find nothing in the database that the stores do not. */
    @Test
    void no_contract_of_a_store_is_forgotten() {
        Set<String> here = contracts(List.of(StrippedPredicatesIT.class.getDeclaredClasses()));
        Set<String> all = contracts(testsOfStores());

        assertThat(all).hasSizeGreaterThan(60);
        all.removeAll(WIDE);
        assertThat(here).containsAll(all);
    }

    private static Set<String> contracts(List<Class<?>> tests) {
        return tests.stream()
                .flatMap(test -> Stream.of(test.getInterfaces()))
                .filter(type -> type.getSimpleName().endsWith("Contract"))
                .filter(type -> Stream.of(type.getMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .allMatch(method -> method.getName().equals("stores")))
                .map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Class<?>> testsOfStores() {
        String ours = StrippedPredicatesIT.class.getPackageName();
        try (Stream<Path> files =
                Files.list(Path.of(StrippedPredicatesIT.class.getResource("").toURI()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("Jdbi\\w+IT\\.class"))
                    .<Class<?>>map(name -> {
                        try {
                            return Class.forName(ours + "." + name.substring(0, name.lastIndexOf('.')));
                        } catch (ClassNotFoundException gone) {
                            throw new IllegalStateException(gone);
                        }
                    })
                    .toList();
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    abstract static class Stripped {
        @BeforeEach
        void empty() {
            fixture.emptied();
        }

        public StoreFixture stores() {
            return fixture;
        }
    }

    @Nested
    class UnitsOfWork extends Stripped implements UnitOfWorkContract {}

    @Nested
    class TheOutbox extends Stripped implements OutboxContract, OutboxLanesContract, DelayedEventsContract {}

    @Nested
    class Tenants extends Stripped implements TenantsContract {}

    @Nested
    class Users extends Stripped implements UsersContract {}

    @Nested
    class Teams extends Stripped implements TeamsContract {}

    @Nested
    class ApiKeys extends Stripped implements ApiKeysContract {}

    @Nested
    class Credentials extends Stripped implements CredentialsContract {}

    @Nested
    class Sessions extends Stripped implements SessionsContract {}

    @Nested
    class Standings extends Stripped implements StandingsContract {}

    @Nested
    class LoginGuards extends Stripped implements LoginGuardsContract {}

    @Nested
    class PasswordLinks extends Stripped implements PasswordLinksContract {}

    @Nested
    class AccountPasswords extends Stripped implements AccountPasswordsContract {}

    @Nested
    class SecondFactors extends Stripped implements SecondFactorsContract {}

    @Nested
    class LoginChallenges extends Stripped implements LoginChallengesContract {}

    @Nested
    class TenantKeys extends Stripped implements TenantKeysContract {}

    @Nested
    class Tickets extends Stripped implements TicketsContract {}

    @Nested
    class TicketChanges extends Stripped implements TicketChangesContract {}

    @Nested
    class SlaPlans extends Stripped implements SlaPlansContract {}

    @Nested
    class TicketAlarms extends Stripped implements TicketAlarmsContract {}

    @Nested
    class Recounts extends Stripped implements RecountsContract {}

    @Nested
    class TicketViews extends Stripped implements TicketViewsContract {}

    @Nested
    class Customers extends Stripped implements CustomersContract {}

    @Nested
    class CustomerNotes extends Stripped implements CustomerNotesContract {}

    @Nested
    class Drafts extends Stripped implements DraftsContract {}

    @Nested
    class AttributePlans extends Stripped implements AttributePlansContract {}

    @Nested
    class Surveys extends Stripped implements SurveysContract {}

    @Nested
    class ReplyUndos extends Stripped implements ReplyUndosContract {}

    @Nested
    class Threads extends Stripped implements ThreadsContract {}

    @Nested
    class TicketLinks extends Stripped implements TicketLinksContract {}

    @Nested
    class TicketFiling extends Stripped implements TicketFilingContract {}

    @Nested
    class RoutingRules extends Stripped implements RoutingRulesContract {}

    @Nested
    class Rotas extends Stripped implements RotasContract {}

    @Nested
    class Workloads extends Stripped implements WorkloadsContract {}

    @Nested
    class Presences extends Stripped implements PresencesContract {}

    @Nested
    class Attachments extends Stripped implements AttachmentsContract {}

    @Nested
    class Templates extends Stripped implements TemplatesContract {}

    @Nested
    class Macros extends Stripped implements MacrosContract {}

    @Nested
    class BulkJobs extends Stripped implements BulkJobsContract {}

    @Nested
    class TicketUsages extends Stripped implements TicketUsagesContract {}

    @Nested
    class Connections extends Stripped implements ConnectionsContract {}

    @Nested
    class RawInbox extends Stripped implements RawInboxContract {}

    @Nested
    class ExternalMessages extends Stripped implements ExternalMessagesContract {}

    @Nested
    class Conversations extends Stripped implements ConversationsContract {}

    @Nested
    class SyncCursors extends Stripped implements SyncCursorsContract {}

    @Nested
    class ConnectionHealths extends Stripped implements ConnectionHealthsContract {}

    @Nested
    class OutboundMessages extends Stripped implements OutboundMessagesContract {}

    @Nested
    class KeyedAnswers extends Stripped implements KeyedAnswersContract {}

    @Nested
    class AuditTrail extends Stripped implements AuditTrailContract {}

    @Nested
    class AuditViews extends Stripped implements AuditViewsContract {}

    @Nested
    class AiDrafts extends Stripped implements AiDraftsContract {}

    @Nested
    class AiRules extends Stripped implements AiRulesContract {}

    @Nested
    class Classifications extends Stripped implements ClassificationsContract {}

    @Nested
    class Executions extends Stripped implements ExecutionsContract {}

    @Nested
    class Unanswered extends Stripped implements UnansweredContract {}

    @Nested
    class DuePayments extends Stripped implements DuePaymentsContract {}

    @Nested
    class MonthClosings extends Stripped implements MonthClosingsContract {}

    @Nested
    class Plans extends Stripped implements PlansContract {}

    @Nested
    class QuotaLedger extends Stripped implements QuotaLedgerContract {}

    @Nested
    class Statements extends Stripped implements StatementsContract {}

    @Nested
    class OAuthStates extends Stripped implements OAuthStatesContract {}

    @Nested
    class SealedSecrets extends Stripped implements SealedSecretsContract {}

    @Nested
    class Leftovers extends Stripped implements LeftoversContract {}

    @Nested
    class Desks extends Stripped implements DesksContract {}

    @Nested
    class SavedViews extends Stripped implements SavedViewsContract {}

    @Nested
    class SearchIndex extends Stripped implements SearchIndexContract {}

    @Nested
    class TicketFilter extends Stripped implements TicketFilterContract {}

    @Nested
    class Dossiers extends Stripped implements DossiersContract {}

    @Nested
    class HeardMessages extends Stripped implements HeardMessagesContract {}

    @Nested
    class PossibleDuplicates extends Stripped implements PossibleDuplicatesContract {}
}
