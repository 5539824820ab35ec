package io.keybuzz.testkit.contract.ticketing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Tags;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketChange.TagEdit;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketMessage;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketState;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.attribute.AttributeValue;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.testkit.contract.StoreContract;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.port.Tickets} about tickets that a desk works on. */
public interface TicketChangesContract extends StoreContract {
    Author AGENT = Author.agent("agent-1", "Agathe Agent");

    private TicketState stored(TenantId tenant, TicketId id) {
        return inTenant(tenant, () -> stores().tickets().require(id).state());
    }

    private List<MessageView> messages(TenantId tenant, TicketId id) {
        return read(tenant, () -> stores().ticketViews().messages(id, PageRequest.first()))
                .orElseThrow()
                .items();
    }

    private TicketMessage reply(Ticket ticket, String text, Instant at) {
        return ticket.reply(
                Author.agent("agent-1", "Agathe Agent"),
                MessageBody.written(text),
                Visibility.PUBLIC,
                MessageSource.KEYBUZZ_UI,
                at);
    }

    private TicketChange everything() {
        return TicketChange.none()
                .status(TicketStatus.CLOSED)
                .priority(TicketPriority.URGENT)
                .subject("Colis perdu ?")
                .category(Edit.clear())
                .sentiment(Edit.to("negative"))
                .tags(new TagEdit.Replace(Tags.of(List.of("vip", "été", "a.b:c/d-e"))))
                .attribute("warehouse", Optional.of(new AttributeValue.Text("Lille \"Sud\"")))
                .attribute("weight", Optional.of(new AttributeValue.Number(new BigDecimal("12.50"))))
                .attribute("fragile", Optional.of(new AttributeValue.Flag(true)))
                .snoozedUntil(Edit.to(stores().now().plusSeconds(3_600)));
    }

    private Ticket changed(TenantId tenant, Assignment assignment) {
        Ticket ticket = aTicket(tenant).build();
        change(tenant, () -> stores().tickets().save(ticket));
        change(tenant, () -> {
            Ticket loaded = stores().tickets().require(ticket.id());
            loaded.change(everything(), AGENT, stores().now().plusSeconds(1));
            loaded.assign(assignment, AGENT, stores().now());
            stores().tickets().save(loaded);
            assertThat(stores().tickets().require(ticket.id()).state()).isEqualTo(loaded.state());
        });
        return ticket;
    }

    @Test
    default void every_field_that_can_be_changed_comes_back_equal() {
        TenantId tenant = givenTenant();
        Assignment assignment =
                Assignment.of(stores().ids().next(), stores().ids().next());
        Ticket ticket = changed(tenant, assignment);

        TicketState stored = stored(tenant, ticket.id());
        assertThat(stored.labels().tags().names()).containsExactly("a.b:c/d-e", "vip", "été");
        assertThat(stored.labels().attributes()).hasSize(3);
        assertThat(stored.moments().closedAt()).contains(stores().now().plusSeconds(1));
        assertThat(read(tenant, () -> stores().ticketViews().find(ticket.id()))).contains(stored.toView());
        assertThat(stored.assignment()).isEqualTo(assignment);
    }

    @Test
    default void the_longest_attributes_come_back_equal() {
        TenantId tenant = givenTenant();
        Ticket ticket = aTicket(tenant).build();
        String name = "a".repeat(50);
        change(tenant, () -> stores().tickets().save(ticket));

        change(tenant, () -> {
            Ticket loaded = stores().tickets().require(ticket.id());
            loaded.change(
                    TicketChange.none()
                            .attribute(name, Optional.of(new AttributeValue.Text("\uD83D\uDCE6".repeat(1_000))))
                            .attribute("large", Optional.of(number("-999999999999999999.9999999999")))
                            .attribute("round", Optional.of(number("1e17")))
                            .attribute("small", Optional.of(number("1e-10"))),
                    AGENT,
                    stores().now());
            stores().tickets().save(loaded);
            assertThat(stores().tickets().require(ticket.id()).state()).isEqualTo(loaded.state());
        });
    }

    private static AttributeValue number(String value) {
        return new AttributeValue.Number(new BigDecimal(value));
    }

    @Test
    default void what_is_taken_away_again_is_gone() {
        TenantId tenant = givenTenant();
        Ticket ticket = changed(
                tenant, Assignment.of(stores().ids().next(), stores().ids().next()));

        change(tenant, () -> {
            Ticket loaded = stores().tickets().require(ticket.id());
            loaded.change(
                    TicketChange.none()
                            .status(TicketStatus.OPEN)
                            .tags(new TagEdit.Adjust(List.of("new"), List.of("vip")))
                            .attribute("weight", Optional.empty())
                            .snoozedUntil(Edit.clear()),
                    AGENT,
                    stores().now());
            loaded.assign(Assignment.nobody(), AGENT, stores().now());
            stores().tickets().save(loaded);
        });

        TicketState stored = stored(tenant, ticket.id());
        assertThat(stored.labels().tags().names()).containsExactly("a.b:c/d-e", "new", "été");
        assertThat(stored.labels().attributes()).containsOnlyKeys("fragile", "warehouse");
        assertThat(stored.assignment()).isEqualTo(Assignment.nobody());
        assertThat(stored.moments().snoozedUntil()).isEmpty();
        assertThat(stored.moments().closedAt()).isEmpty();
    }

    @Test
    default void a_follow_up_knows_the_ticket_it_goes_on_from() {
        TenantId tenant = givenTenant();
        TicketId closed = givenTicket(tenant).id();
        Ticket ticket = aTicket(tenant).following(closed).build();

        change(tenant, () -> stores().tickets().save(ticket));

        assertThat(stored(tenant, ticket.id())).isEqualTo(ticket.state());
        assertThat(stored(tenant, ticket.id()).links().followUpOf()).contains(closed);
    }

    @Test
    default void history_is_in_the_order_of_versions_whatever_the_clocks_say() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);
        for (int seconds : new int[] {60, 0, 30}) {
            change(tenant, () -> {
                Ticket loaded = stores().tickets().require(ticket.id());
                reply(loaded, "at " + seconds, stores().now().plusSeconds(seconds));
                stores().tickets().save(loaded);
            });
        }

        assertThat(messages(tenant, ticket.id())).extracting(MessageView::body).endsWith("at 60", "at 0", "at 30");
        assertThat(read(tenant, () -> stores().ticketViews().events(ticket.id(), PageRequest.first()))
                        .orElseThrow()
                        .items())
                .extracting(EventView::version)
                .isSorted()
                .contains(1L, 2L, 3L, 4L);
    }

    @Test
    default void a_ticket_is_changed_under_the_rules_of_its_tenants_desk() {
        TenantId tenant = givenTenant();
        Ticket ticket = givenTicket(tenant);
        DeskRules rules =
                new DeskRules(0, Duration.ofHours(1), Optional.empty(), Duration.ofSeconds(10), Duration.ofDays(1));

        change(tenant, () -> stores().desks().save(tenant, rules));

        assertThat(inTenant(
                        tenant, () -> stores().tickets().require(ticket.id()).rules()))
                .isEqualTo(rules.stored());
    }
}
