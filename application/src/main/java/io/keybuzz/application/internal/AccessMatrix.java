package io.keybuzz.application.internal;

import static io.keybuzz.domain.shared.Role.ADMIN;
import static io.keybuzz.domain.shared.Role.AGENT;
import static io.keybuzz.domain.shared.Role.MANAGER;
import static io.keybuzz.domain.shared.Role.OWNER;
import static io.keybuzz.domain.shared.Role.SUPER_ADMIN;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who may run which use case: the one place where that is written. People are held to their role, API keys to their scopes.
 * A use case that is missing here can be run by nobody, and fails the build.
 */
public final class AccessMatrix {
    private static final Set<Role> EVERYBODY = EnumSet.allOf(Role.class);
    private static final Set<Role> OF_A_TENANT = EnumSet.of(OWNER, ADMIN, MANAGER, AGENT);
    private static final Set<Role> PLATFORM = EnumSet.of(SUPER_ADMIN);
    private static final Set<Role> IN_CHARGE = EnumSet.of(OWNER, ADMIN, MANAGER, SUPER_ADMIN);

    private static final Set<Role> ADMINS = EnumSet.of(OWNER, ADMIN, SUPER_ADMIN);

    private static final Map<String, Row> ROWS = new Rows()
            // tenancy
            .row("ListTenants", EVERYBODY, "tenants:read")
            .row("GetTenant", EVERYBODY, "tenants:read")
            .row("CreateTenant", PLATFORM)
            .row("MoveTenant", PLATFORM)
            .row("UpdateTenant", EnumSet.of(OWNER, SUPER_ADMIN))
            .row("ListUsers", EVERYBODY, "users:read")
            .row("GetUser", EVERYBODY, "users:read")
            .row("InviteUser", IN_CHARGE)
            .row("UpdateUser", IN_CHARGE)
            .row("SetUserActive", IN_CHARGE)
            .row("SendAccountMail", IN_CHARGE)
            .row("ListTeams", EVERYBODY, "teams:read")
            .row("GetTeam", EVERYBODY, "teams:read")
            .row("ListMembers", EVERYBODY, "teams:read")
            .row("CreateTeam", IN_CHARGE)
            .row("RenameTeam", IN_CHARGE)
            .row("DeleteTeam", IN_CHARGE)
            .row("PutMember", IN_CHARGE)
            .row("RemoveMember", IN_CHARGE)
            .row("GetMe", EVERYBODY)
            .row("UpdateMe", EVERYBODY)
            .row("ChangePassword", EVERYBODY)
            .row("CreateApiKey", EnumSet.of(OWNER, ADMIN))
            .row("ListApiKeys", EnumSet.of(OWNER, ADMIN))
            .row("GetApiKey", EnumSet.of(OWNER, ADMIN))
            .row("RevokeApiKey", EnumSet.of(OWNER, ADMIN))
            .row("LogOut", EVERYBODY)
            .row("LogOutEverywhere", EVERYBODY)
            .row("ListSessions", EVERYBODY)
            .row("EndSession", EVERYBODY)
            .row("GetSecondFactor", EVERYBODY)
            .row("EnrolSecondFactor", EVERYBODY)
            .row("ShowEnrolment", EVERYBODY)
            .row("ConfirmSecondFactor", EVERYBODY)
            .row("DisableSecondFactor", EVERYBODY)
            .row("RenewRecoveryCodes", EVERYBODY)
            .row("ResetSecondFactor", EnumSet.of(OWNER, ADMIN, SUPER_ADMIN))
            // ticketing
            .row("ListConnections", OF_A_TENANT, "connections:read")
            .row("GetConnection", OF_A_TENANT, "connections:read")
            .row("CreateConnection", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("ChangeConnection", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("ReplaceCredentials", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("PollConnection", OF_A_TENANT, "connections:poll")
            .row("DisconnectConnection", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("DecideDelivery", OF_A_TENANT, "tickets:write")
            .row("GetOrderOfTicket", OF_A_TENANT, "tickets:read")
            .row("StartAmazonOAuth", IN_CHARGE)
            .row("CheckAmazonMarketplace", IN_CHARGE)
            .row("DisconnectAmazon", IN_CHARGE)
            .row("GetAmazonStatus", OF_A_TENANT, "connections:read")
            .row("ListTickets", EVERYBODY, "tickets:read")
            .row("GetTicket", EVERYBODY, "tickets:read")
            .row("ListMessages", EVERYBODY, "tickets:read")
            .row("ListTicketEvents", EVERYBODY, "tickets:read")
            .row("OpenTicket", OF_A_TENANT, "tickets:write")
            .row("ReplyToTicket", EVERYBODY, "tickets:write")
            .row("CheckReply", EVERYBODY, "tickets:read")
            .row("ChangeTicket", EVERYBODY, "tickets:write")
            .row("GetDeskSettings", EVERYBODY, "tickets:read")
            .row("ChangeDeskSettings", IN_CHARGE)
            .row("GetTicketSla", EVERYBODY, "tickets:read")
            .row("ListSlaPolicies", EVERYBODY, "tickets:read")
            .row("GetSlaPolicy", EVERYBODY, "tickets:read")
            .row("CreateSlaPolicy", IN_CHARGE)
            .row("ChangeSlaPolicy", IN_CHARGE)
            .row("DeleteSlaPolicy", IN_CHARGE)
            .row("ListSlaCalendars", EVERYBODY, "tickets:read")
            .row("GetSlaCalendar", EVERYBODY, "tickets:read")
            .row("CreateSlaCalendar", IN_CHARGE)
            .row("ChangeSlaCalendar", IN_CHARGE)
            .row("DeleteSlaCalendar", IN_CHARGE)
            .row("SearchTickets", OF_A_TENANT, "tickets:read")
            .row("ListViews", OF_A_TENANT, "tickets:read")
            .row("GetView", OF_A_TENANT, "tickets:read")
            .row("ListViewTickets", OF_A_TENANT, "tickets:read")
            .row("CountViews", OF_A_TENANT, "tickets:read")
            .row("CreateView", OF_A_TENANT, "tickets:write")
            .row("ChangeView", OF_A_TENANT, "tickets:write")
            .row("DeleteView", OF_A_TENANT, "tickets:write")
            .row("ListCustomers", EVERYBODY, "tickets:read")
            .row("GetCustomer", EVERYBODY, "tickets:read")
            .row("ListCustomerTickets", EVERYBODY, "tickets:read")
            .row("ListCustomerNotes", EVERYBODY, "tickets:read")
            .row("CreateCustomer", OF_A_TENANT, "tickets:write")
            .row("ChangeCustomer", EVERYBODY, "tickets:write")
            .row("MergeCustomers", EVERYBODY, "tickets:write")
            .row("AddCustomerNote", EVERYBODY, "tickets:write")
            .row("RemoveCustomerNote", EVERYBODY, "tickets:write")
            .row("GetDraft", EVERYBODY)
            .row("SaveDraft", EVERYBODY)
            .row("DropDraft", EVERYBODY)
            .row("ListAttributes", OF_A_TENANT, "tickets:read")
            .row("GetAttribute", OF_A_TENANT, "tickets:read")
            .row("CreateAttribute", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("ChangeAttribute", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("DeleteAttribute", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("GetSurvey", OF_A_TENANT, "tickets:read")
            .row("ListAnswers", OF_A_TENANT, "tickets:read")
            .row("SummariseAnswers", OF_A_TENANT, "tickets:read")
            .row("UndoReply", EVERYBODY, "tickets:write")
            .row("BeginUpload", EVERYBODY, "tickets:write")
            .row("AddAttachment", EVERYBODY, "tickets:write")
            .row("RemoveAttachment", EVERYBODY, "tickets:write")
            .row("ListAttachments", EVERYBODY, "tickets:read")
            .row("GetAttachment", EVERYBODY, "tickets:read")
            .row("MergeTickets", EVERYBODY, "tickets:write")
            .row("UnmergeTicket", EVERYBODY, "tickets:write")
            .row("SplitTicket", EVERYBODY, "tickets:write")
            .row("LinkTickets", EVERYBODY, "tickets:write")
            .row("ListTicketLinks", EVERYBODY, "tickets:read")
            .row("RemoveTicketLink", EVERYBODY, "tickets:write")
            .row("AssignTicket", EVERYBODY, "tickets:write")
            .row("TakeTicket", OF_A_TENANT)
            .row("ReleaseTicket", OF_A_TENANT)
            .row("GetAvailability", OF_A_TENANT)
            .row("SetAvailability", OF_A_TENANT)
            .row("GetWorkload", OF_A_TENANT, "tickets:read")
            .row("ListRoutingRules", OF_A_TENANT, "tickets:read")
            .row("GetRoutingRule", OF_A_TENANT, "tickets:read")
            .row("CreateRoutingRule", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("ChangeRoutingRule", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("DeleteRoutingRule", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("GetTeamRouting", OF_A_TENANT, "tickets:read")
            .row("SetTeamRouting", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("ShowPresence", OF_A_TENANT)
            .row("LeaveTicket", OF_A_TENANT)
            .row("ListTemplates", OF_A_TENANT, "tickets:read")
            .row("GetTemplate", OF_A_TENANT, "tickets:read")
            .row("RenderTemplate", OF_A_TENANT, "tickets:read")
            .row("CreateTemplate", OF_A_TENANT, "tickets:write")
            .row("ChangeTemplate", OF_A_TENANT, "tickets:write")
            .row("DeleteTemplate", OF_A_TENANT, "tickets:write")
            .row("ListMacros", OF_A_TENANT, "tickets:read")
            .row("GetMacro", OF_A_TENANT, "tickets:read")
            .row("CreateMacro", OF_A_TENANT, "tickets:write")
            .row("ChangeMacro", OF_A_TENANT, "tickets:write")
            .row("DeleteMacro", OF_A_TENANT, "tickets:write")
            .row("ApplyMacro", OF_A_TENANT, "tickets:write")
            .row("RunBulk", OF_A_TENANT, "tickets:write")
            .row("GetBulk", OF_A_TENANT, "tickets:read")
            .row("ListBulk", OF_A_TENANT, "tickets:read")
            .row("ListBulkItems", OF_A_TENANT, "tickets:read")
            // automation
            .row("ListAiRules", OF_A_TENANT, "tickets:read")
            .row("GetAiRule", OF_A_TENANT, "tickets:read")
            .row("CreateAiRule", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("ChangeAiRule", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("SwitchAiRule", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("ArrangeAiRules", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("DeleteAiRule", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("BacktestAiRule", EnumSet.of(OWNER, ADMIN, MANAGER))
            .row("ListAiDrafts", EVERYBODY, "tickets:read")
            .row("PrepareAiDraft", EVERYBODY, "tickets:write")
            .row("KeepAiDraft", EVERYBODY, "tickets:write")
            .row("CountAiTokens", EVERYBODY, "tickets:write")
            .row("EditAiDraft", EVERYBODY, "tickets:write")
            .row("UseAiDraft", EVERYBODY, "tickets:write")
            .row("DiscardAiDraft", EVERYBODY, "tickets:write")
            .row("ListExecutions", EVERYBODY, "tickets:read")
            .row("ListTicketExecutions", EVERYBODY, "tickets:read")
            // billing
            .row("GetTicketUsage", IN_CHARGE, "billing:read")
            .row("GetQuotaUsage", IN_CHARGE, "billing:read")
            .row("GetBillingPlan", IN_CHARGE, "billing:read")
            .row("ChangeBillingPlan", ADMINS)
            .row("ListRecharges", IN_CHARGE, "billing:read")
            .row("ListStatements", IN_CHARGE, "billing:read")
            .row("GetStatement", IN_CHARGE, "billing:read")
            .row("PrintStatement", IN_CHARGE, "billing:read")
            .row("ListDuePayments", IN_CHARGE, "billing:read")
            // privacy
            .row("ListAudit", ADMINS, "audit:read")
            .all();

    /** What a session can be used for whose account has to have a second factor and has none. */
    private static final Set<String> WITHOUT_SECOND_FACTOR = Set.of(
            "GetMe",
            "GetSecondFactor",
            "EnrolSecondFactor",
            "ShowEnrolment",
            "ConfirmSecondFactor",
            "LogOut",
            "LogOutEverywhere");

    private AccessMatrix() {}

    /**
     * One use case.
     *
     * @param scope what an API key needs; empty when no key may
     */
    public record Row(Set<Role> roles, Optional<String> scope) {}

    /**
     * Refuses with {@code access/not-allowed} unless the caller's role, or the API key's scopes, have the use case, and with
     * {@code access/second-factor-missing} who has to set up a second factor first.
     */
    static void check(CallContext call, Class<? extends Record> useCase) {
        Row row = ROWS.getOrDefault(useCase.getSimpleName(), new Row(Set.of(), Optional.empty()));
        if (call.caller().proof() instanceof Proof.Key key) {
            if (row.scope().filter(key.scopes()::contains).isEmpty()) {
                throw CommonProblem.NOT_ALLOWED.refuse(row.scope()
                        .map(scope -> "The API key needs the scope " + scope)
                        .orElse("An API key does not allow this"));
            }
        } else if (!row.roles().contains(call.caller().role())) {
            throw CommonProblem.NOT_ALLOWED.refuse(
                    "The role " + call.caller().role().name().toLowerCase(Locale.ROOT) + " does not allow this");
        }
        if (call.caller().proof() instanceof Proof.Session session
                && session.incomplete()
                && !WITHOUT_SECOND_FACTOR.contains(useCase.getSimpleName())) {
            throw CommonProblem.INCOMPLETE_SESSION.refuse(
                    "This account needs a second factor; POST /api/v1/me/2fa begins one");
        }
    }

    /** Every row, by the simple name of the use case. */
    public static Map<String, Row> rows() {
        return ROWS;
    }

    /** Roles that may run the use case with this simple name; empty for an unknown one. */
    public static Set<Role> allowed(String useCase) {
        return ROWS.getOrDefault(useCase, new Row(Set.of(), Optional.empty())).roles();
    }

    /** Every scope an API key can have. */
    public static Set<String> scopes() {
        return ROWS.values().stream()
                .flatMap(row -> row.scope().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static final class Rows {
        private final Map<String, Row> rows = new TreeMap<>();

        /** For people and for API keys with this scope. */
        Rows row(String useCase, Set<Role> roles, String scope) {
            rows.put(useCase, new Row(Set.copyOf(roles), Optional.of(scope)));
            return this;
        }

        /** For people alone. */
        Rows row(String useCase, Set<Role> roles) {
            rows.put(useCase, new Row(Set.copyOf(roles), Optional.empty()));
            return this;
        }

        Map<String, Row> all() {
            return Map.copyOf(rows);
        }
    }
}
