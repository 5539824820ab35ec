package io.keybuzz.application.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ListTicketsTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId acme = keybuzz.tenant("acme");
    private final TenantId globex = keybuzz.tenant("globex");

    private TicketView open(TenantId tenant, String subject) {
        keybuzz.clock.advance(Duration.ofSeconds(1));
        return keybuzz.app.ticketing().open(keybuzz.agent(tenant), OpenTicket.of(subject, "Body"));
    }

    private Page<TicketView> list(CallContext call, ListTickets query) {
        return keybuzz.app.ticketing().list(call, query);
    }

    @Test
    void everybody_sees_their_own_tenants_tickets_newest_first() {
        TicketView first = open(acme, "first");
        open(globex, "other");
        TicketView second = open(acme, "second");

        assertThat(list(keybuzz.agent(acme), ListTickets.newest()).items()).containsExactly(second, first);
    }

    @Test
    void a_super_admin_sees_the_tickets_of_all_tenants() {
        TicketView first = open(acme, "first");
        TicketView second = open(globex, "second");

        assertThat(list(keybuzz.superAdmin(), ListTickets.newest()).items()).containsExactly(second, first);
        assertThat(keybuzz.app.ticketing().get(keybuzz.superAdmin(), new GetTicket(new TicketId(first.id()))))
                .isEqualTo(first);
    }

    @Test
    void pages_follow_each_other() {
        TicketView first = open(acme, "first");
        TicketView second = open(acme, "second");
        TicketView third = open(acme, "third");
        CallContext agent = keybuzz.agent(acme);

        Page<TicketView> page = list(agent, new ListTickets(TicketFilter.any(), PageRequest.first(2)));
        Page<TicketView> rest = list(agent, new ListTickets(TicketFilter.any(), new PageRequest(2, page.next())));

        assertThat(page.items()).containsExactly(third, second);
        assertThat(rest.items()).containsExactly(first);
        assertThat(rest.next()).isEmpty();
    }

    @Test
    void a_filter_narrows_the_list() {
        open(acme, "first");

        assertThat(list(
                                keybuzz.agent(acme),
                                new ListTickets(
                                        TicketFilter.of(Condition.is(FilterField.STATUS, "closed")),
                                        PageRequest.first()))
                        .items())
                .isEmpty();
    }

    @Test
    void another_tenants_ticket_is_missing_in_every_way_of_reading() {
        TicketId foreign = new TicketId(open(globex, "other").id());
        CallContext agent = keybuzz.agent(acme);
        Ticketing ticketing = keybuzz.app.ticketing();

        assertThatThrownBy(() -> ticketing.get(agent, new GetTicket(foreign))).satisfies(ListTicketsTest::isNotFound);
        assertThatThrownBy(() -> ticketing.messages(agent, new ListMessages(foreign, PageRequest.first())))
                .satisfies(ListTicketsTest::isNotFound);
        assertThatThrownBy(() -> ticketing.events(agent, new ListTicketEvents(foreign, PageRequest.first())))
                .satisfies(ListTicketsTest::isNotFound);
    }

    private static void isNotFound(Throwable thrown) {
        assertThat(thrown).isInstanceOf(Refusal.class);
        assertThat(((Refusal) thrown).code()).isEqualTo(TicketProblem.TICKET_NOT_FOUND);
    }
}
