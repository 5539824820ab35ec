package io.keybuzz.application.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.ticketing.GetTicket;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.SequentialIds;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UseCaseRunnerTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId acme = keybuzz.tenant("acme");

    @Test
    void every_role_of_a_tenant_works_with_tickets() {
        for (Role role : List.of(Role.OWNER, Role.ADMIN, Role.MANAGER, Role.AGENT)) {
            CallContext call = keybuzz.call(acme, role);
            assertThat(keybuzz.app.ticketing().open(call, OpenTicket.of(role.name(), "Body")))
                    .isNotNull();
            assertThat(keybuzz.app.ticketing().list(call, ListTickets.newest()).items())
                    .isNotEmpty();
        }
    }

    @Test
    void the_listener_is_told_how_each_use_case_ended() {
        CallContext agent = keybuzz.agent(acme);
        TicketId missing = new TicketId(keybuzz.ids.next());
        keybuzz.ran.clear();

        keybuzz.app.ticketing().open(agent, OpenTicket.of("Subject", "Body"));
        assertThatThrownBy(() -> keybuzz.app.ticketing().get(agent, new GetTicket(missing)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> keybuzz.app.ticketing().open(keybuzz.superAdmin(), OpenTicket.of("Subject", "Body")))
                .isInstanceOf(Refusal.class);

        assertThat(keybuzz.ran)
                .containsExactly(
                        "OpenTicket ok", "GetTicket ticketing/ticket-not-found", "OpenTicket access/not-allowed");
    }

    @Test
    void a_use_case_that_breaks_is_told_as_failed() {
        FixedClock clock = new FixedClock();
        SequentialIds ids = new SequentialIds();
        List<String> ran = new ArrayList<>();
        KeyBuzzPorts.Stores stores = InMemoryStores.of(clock, ids, KeyBuzzApplication.subscriptions());
        UseCaseRunner runner = new UseCaseRunner(
                stores.unitOfWork(),
                clock,
                (useCase, call, scope, outcome, took) -> ran.add(useCase + " " + outcome),
                new Auditor(stores.unitOfWork(), stores.audit().trail(), ids),
                new OnceGate(stores.unitOfWork(), stores.answers()));

        assertThatThrownBy(() -> runner.read(
                        (call, query) -> {
                            throw new UnsupportedOperationException("broken");
                        },
                        keybuzz.agent(acme),
                        ListTickets.newest()))
                .isInstanceOf(UnsupportedOperationException.class);

        assertThat(ran).containsExactly("ListTickets failed");
    }

    @Test
    void a_use_case_that_nobody_was_given_can_be_run_by_nobody() {
        record Unlisted() {}
        UseCaseRunner runner = new UseCaseRunner(
                keybuzz.stores.unitOfWork(),
                keybuzz.clock,
                (useCase, call, scope, outcome, took) -> {},
                new Auditor(keybuzz.stores.unitOfWork(), keybuzz.stores.audit().trail(), keybuzz.ids),
                new OnceGate(keybuzz.stores.unitOfWork(), keybuzz.stores.answers()));

        for (Role role : Role.values()) {
            CallContext call = role == Role.SUPER_ADMIN ? keybuzz.superAdmin() : keybuzz.call(acme, role);
            assertThatThrownBy(() -> runner.read((c, q) -> "never", call, new Unlisted()))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(CommonProblem.NOT_ALLOWED));
        }
        assertThat(AccessMatrix.allowed("Unlisted")).isEmpty();
    }

    @Test
    void a_call_has_its_callers_scope_and_microseconds() {
        CallContext call = new CallContext(
                Caller.of(acme, keybuzz.ids.next(UserId::new), Role.AGENT, "A"),
                FixedClock.START.plusNanos(999),
                "request-1");

        assertThat(call.now()).isEqualTo(FixedClock.START);
        assertThat(call.scope()).isEqualTo(new TenantScope.One(acme));
        assertThat(keybuzz.superAdmin().scope()).isInstanceOf(TenantScope.Platform.class);
    }
}
