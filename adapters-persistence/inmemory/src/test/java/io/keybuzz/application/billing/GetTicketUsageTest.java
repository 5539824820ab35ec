package io.keybuzz.application.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GetTicketUsageTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId acme = keybuzz.tenant("acme");

    private UUID repliedTicket() {
        UUID ticket = keybuzz.app
                .ticketing()
                .open(keybuzz.agent(acme), OpenTicket.of("Subject", "Body"))
                .id();
        keybuzz.app.ticketing().reply(keybuzz.agent(acme), ReplyToTicket.of(new TicketId(ticket), "Bonjour"));
        return ticket;
    }

    private TicketUsage usage(TenantId tenant, UUID ticket) {
        return keybuzz.app.billing().usage(keybuzz.call(tenant, Role.OWNER), new GetTicketUsage(ticket));
    }

    @Test
    void who_is_in_charge_sees_what_a_ticket_has_used() {
        assertThat(usage(acme, repliedTicket()).humanMessagesCount()).isEqualTo(1);
    }

    @Test
    void another_tenants_ticket_shows_nothing_like_a_missing_one() {
        TenantId globex = keybuzz.tenant("globex");
        UUID ticket = repliedTicket();

        assertThat(usage(globex, ticket)).isEqualTo(TicketUsage.none(globex, ticket));
    }

    @Test
    void an_agent_does_not_see_what_is_billed() {
        UUID ticket = repliedTicket();

        assertThatThrownBy(() -> keybuzz.app.billing().usage(keybuzz.agent(acme), new GetTicketUsage(ticket)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(CommonProblem.NOT_ALLOWED));
    }
}
