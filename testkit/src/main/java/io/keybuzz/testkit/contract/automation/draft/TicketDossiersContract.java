package io.keybuzz.testkit.contract.automation.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.draft.port.TicketDossiers;
import io.keybuzz.domain.automation.writing.TicketDossier;
import io.keybuzz.domain.automation.writing.WritingTask.Said;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link TicketDossiers}. */
public interface TicketDossiersContract extends StoreContract {
    TicketDossiers dossiers();

    private void says(Ticket ticket, String text, Visibility visibility) {
        change(ticket.state().tenant(), () -> {
            Ticket again = stores().tickets().require(ticket.id());
            again.reply(
                    Author.agent(stores().ids().next().toString(), "Agathe"),
                    MessageBody.written(text),
                    visibility,
                    MessageSource.API,
                    stores().now().plusSeconds(5));
            stores().tickets().save(again);
        });
    }

    private TicketDossier dossier(Ticket ticket) {
        return read(ticket.state().tenant(), () -> dossiers().find(ticket.id().value()))
                .orElseThrow();
    }

    @Test
    default void shows_what_the_buyer_can_see_and_no_notes() {
        Ticket ticket = givenTicket(givenTenant());
        TicketDossier before = dossier(ticket);
        says(ticket, "A note among ourselves", Visibility.INTERNAL);
        says(ticket, "We look into it", Visibility.PUBLIC);

        TicketDossier after = dossier(ticket);

        assertThat(before.thread()).hasSize(1).allMatch(Said::buyer);
        assertThat(before.lastOfBuyer()).isPresent();
        assertThat(after.thread()).isEqualTo(List.of(before.thread().get(0), new Said(false, "We look into it")));
        assertThat(after.lastOfBuyer()).isEqualTo(before.lastOfBuyer());
        assertThat(after.tenant()).isEqualTo(ticket.state().tenant());
        assertThat(after.subject()).isEqualTo(ticket.state().subject());
        assertThat(after.seller()).isNotBlank();
        assertThat(after.open()).isTrue();
        assertThat(after.limit()).isBetween(1, 5_000);
    }

    @Test
    default void long_threads_are_shown_from_their_end() {
        Ticket ticket = givenTicket(givenTenant());
        for (int i = 0; i < 25; i++) {
            says(ticket, "Answer " + i, Visibility.PUBLIC);
        }

        List<Said> thread = dossier(ticket).thread();

        assertThat(thread).hasSize(20);
        assertThat(thread.get(19).text()).isEqualTo("Answer 24");
    }

    @Test
    default void another_tenants_ticket_is_not_there() {
        Ticket ticket = givenTicket(givenTenant());
        TenantId other = givenTenant();
        UUID id = ticket.id().value();

        assertThat(read(other, () -> dossiers().find(id))).isEmpty();
        assertThat(read(other, () -> dossiers().tenantOf(id))).isEmpty();
        assertThat(read(PLATFORM, () -> dossiers().tenantOf(id)))
                .contains(ticket.state().tenant());
        assertThat(dossiers().missing(id).code()).isEqualTo(TicketProblem.TICKET_NOT_FOUND);
        assertThat(Channel.values()).contains(dossier(ticket).channel());
    }
}
