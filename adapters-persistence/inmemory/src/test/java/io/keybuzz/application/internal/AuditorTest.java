package io.keybuzz.application.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.billing.GetTicketUsage;
import io.keybuzz.application.privacy.audit.ListAudit;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.ticketing.GetTicket;
import io.keybuzz.application.ticketing.ListMessages;
import io.keybuzz.application.ticketing.ListTicketEvents;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.domain.privacy.audit.AuditFilter;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.ApiKeyId;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditObject;
import io.keybuzz.domain.shared.audit.AuditOutcome;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.testkit.FixedClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditorTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId acme = keybuzz.tenant("acme");
    private final CallContext agent = keybuzz.agent(acme);

    private List<AuditEntry> trail(TenantId tenant) {
        return keybuzz.in(tenant, () -> keybuzz.stores.audit().chains().entries(tenant, 0, 1_000)).stream()
                .map(ChainedEntry::entry)
                .filter(entry -> !entry.action().equals("FoundTenant"))
                .toList();
    }

    private AuditEntry last(TenantId tenant) {
        List<AuditEntry> trail = trail(tenant);
        return trail.get(trail.size() - 1);
    }

    private TicketId openTicket() {
        return new TicketId(keybuzz.app
                .ticketing()
                .open(agent, OpenTicket.of("Secret subject", "Secret body"))
                .id());
    }

    @Test
    void a_change_leaves_one_entry_that_says_who_what_and_when() {
        CallContext call = new CallContext(
                agent.caller(), FixedClock.START, "request-7", Optional.of("ab".repeat(16)), Optional.empty());

        var ticket = keybuzz.app.ticketing().open(call, OpenTicket.of("Secret subject", "Secret body"));

        assertThat(trail(acme)).singleElement().satisfies(entry -> {
            assertThat(entry.tenant()).isEqualTo(acme);
            assertThat(entry.at()).isEqualTo(FixedClock.START);
            assertThat(entry.actor()).isEqualTo(AuditActor.user(agent.caller().user()));
            assertThat(entry.action()).isEqualTo("OpenTicket");
            assertThat(entry.outcome()).isEqualTo(AuditOutcome.DONE);
            assertThat(entry.object()).contains(new AuditObject("ticket", ticket.id(), List.of()));
            assertThat(entry.requestId()).isEqualTo("request-7");
            assertThat(entry.addressHash()).contains("ab".repeat(16));
            assertThat(entry.reason()).isEmpty();
            assertThat(entry.toString()).doesNotContain("Secret").doesNotContain("Agathe");
        });
        assertThat(trail(TenantId.PLATFORM)).isEmpty();
    }

    @Test
    void a_change_by_an_api_key_is_the_keys() {
        ApiKeyId key = keybuzz.ids.next(ApiKeyId::new);
        Caller caller = new Caller(
                agent.caller().user(),
                Optional.of(acme),
                Role.AGENT,
                "Key",
                new Proof.Key(key, Set.of("tickets:write")));

        keybuzz.app.ticketing().open(new CallContext(caller, keybuzz.now(), "r"), OpenTicket.of("S", "B"));

        assertThat(last(acme).actor()).isEqualTo(AuditActor.key(key));
    }

    @Test
    void a_change_that_fails_and_a_look_of_ones_own_leave_nothing() {
        TicketId ticket = openTicket();
        assertThatThrownBy(() -> keybuzz.app.ticketing().reply(agent, ReplyToTicket.of(ticket, " ")))
                .isInstanceOf(Refusal.class);
        keybuzz.app.ticketing().get(agent, new GetTicket(ticket));
        keybuzz.app.ticketing().list(agent, ListTickets.newest());

        assertThat(trail(acme)).hasSize(1);
    }

    @Test
    void every_look_of_the_house_is_on_its_own_record_and_on_that_of_the_tenant_it_looked_at() {
        TicketId ticket = openTicket();
        CallContext admin = keybuzz.superAdmin();

        keybuzz.app.ticketing().list(admin, ListTickets.newest());
        assertThat(trail(acme)).hasSize(1);
        keybuzz.app.ticketing().get(admin, new GetTicket(ticket));
        keybuzz.app.ticketing().messages(admin, new ListMessages(ticket, PageRequest.first()));
        keybuzz.app.ticketing().events(admin, new ListTicketEvents(ticket, PageRequest.first()));
        keybuzz.app.billing().usage(admin, new GetTicketUsage(ticket.value()));

        assertThat(trail(TenantId.PLATFORM))
                .extracting(AuditEntry::action)
                .containsExactly("ListTickets", "GetTicket", "ListMessages", "ListTicketEvents", "GetTicketUsage");
        assertThat(trail(acme))
                .extracting(AuditEntry::action)
                .containsExactly("OpenTicket", "GetTicket", "ListMessages", "ListTicketEvents", "GetTicketUsage");
        assertThat(last(acme).outcome()).isEqualTo(AuditOutcome.SEEN);
        assertThat(last(acme).object().map(AuditObject::id)).contains(ticket.value());
        assertThat(last(acme).reason())
                .isEqualTo("super admin " + admin.caller().user());
    }

    @Test
    void a_change_by_the_house_is_in_the_tenants_trail_with_its_reason() {
        TicketId ticket = openTicket();
        CallContext admin = keybuzz.superAdmin();

        keybuzz.app.ticketing().reply(admin, ReplyToTicket.of(ticket, "From the top"));

        assertThat(last(acme).action()).isEqualTo("ReplyToTicket");
        assertThat(last(acme).actor()).isEqualTo(AuditActor.user(admin.caller().user()));
        assertThat(last(acme).reason()).startsWith("super admin ");
        assertThat(trail(TenantId.PLATFORM)).isEmpty();
    }

    @Test
    void the_house_looks_in_vain_on_record_too() {
        assertThatThrownBy(() -> keybuzz.app
                        .ticketing()
                        .get(keybuzz.superAdmin(), new GetTicket(new TicketId(keybuzz.ids.next()))))
                .isInstanceOf(Refusal.class);

        assertThat(trail(TenantId.PLATFORM)).extracting(AuditEntry::action).containsExactly("GetTicket");
    }

    @Test
    void what_is_not_allowed_is_on_record_once_a_minute_for_each_actor_and_action() {
        ListAudit list = new ListAudit(AuditFilter.any(), PageRequest.first());
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> keybuzz.app.auditing().list(agent, list)).isInstanceOf(Refusal.class);
        }
        assertThat(trail(acme)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("ListAudit");
            assertThat(entry.outcome()).isEqualTo(AuditOutcome.REFUSED);
            assertThat(entry.object()).isEmpty();
        });

        keybuzz.clock.advance(Duration.ofMinutes(1));
        CallContext later = new CallContext(agent.caller(), keybuzz.now(), "r");
        assertThatThrownBy(() -> keybuzz.app.auditing().list(later, list)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> keybuzz.app.auditing().list(keybuzz.agent(acme), list))
                .isInstanceOf(Refusal.class);

        assertThat(trail(acme)).hasSize(3);
    }

    @Test
    void a_flood_of_refusals_does_not_fill_the_trail() {
        ListAudit list = new ListAudit(AuditFilter.any(), PageRequest.first());
        for (int i = 0; i < 700; i++) {
            CallContext another = new CallContext(
                    Caller.of(acme, keybuzz.ids.next(UserId::new), Role.AGENT, "A"), keybuzz.now(), "r");
            assertThatThrownBy(() -> keybuzz.app.auditing().list(another, list)).isInstanceOf(Refusal.class);
        }

        assertThat(trail(acme)).hasSize(600);
    }

    @Test
    void those_in_charge_read_their_own_trail() {
        openTicket();
        TenantId globex = keybuzz.tenant("globex");
        ListAudit list = new ListAudit(AuditFilter.any(), PageRequest.first());

        assertThat(keybuzz.app
                        .auditing()
                        .list(keybuzz.call(acme, Role.OWNER), list)
                        .items())
                .hasSize(2);
        assertThat(keybuzz.app
                        .auditing()
                        .list(keybuzz.call(globex, Role.ADMIN), list)
                        .items())
                .extracting(chained -> chained.entry().action())
                .containsExactly("FoundTenant");
        assertThat(keybuzz.app.auditing().list(keybuzz.superAdmin(), list).items())
                .extracting(chained -> chained.entry().action())
                .containsExactlyInAnyOrder("ListAudit", "OpenTicket", "FoundTenant", "FoundTenant");
        assertThatThrownBy(() -> keybuzz.app.auditing().list(keybuzz.call(acme, Role.MANAGER), list))
                .isInstanceOf(Refusal.class);
    }
}
