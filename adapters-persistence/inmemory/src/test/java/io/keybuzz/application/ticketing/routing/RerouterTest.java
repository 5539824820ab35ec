package io.keybuzz.application.ticketing.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.bridge.BillingMeter;
import io.keybuzz.application.bridge.TenantStaff;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.ticketing.TicketIntake;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Membership;
import io.keybuzz.domain.tenancy.Team;
import io.keybuzz.domain.tenancy.TeamId;
import io.keybuzz.domain.tenancy.TeamRole;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.Customer;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.NewTicket;
import io.keybuzz.domain.ticketing.Origin;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.routing.RoutingConditions;
import io.keybuzz.domain.ticketing.routing.RoutingMode;
import io.keybuzz.domain.ticketing.routing.RoutingRule;
import io.keybuzz.domain.ticketing.routing.RoutingRuleId;
import io.keybuzz.testkit.given.GivenUser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of tickets that came through a channel when their people are gone, or come back. */
class RerouterTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final TenantId tenant = keybuzz.tenant("acme");
    private final Rerouter rerouter = keybuzz.app.ticketing().desk().rerouter();
    private final TicketIntake intake = new TicketIntake(
            keybuzz.stores.ticketing(),
            new TenantStaff(keybuzz.stores.tenancy()),
            new BillingMeter(keybuzz.stores.billing()),
            keybuzz.ids);
    private final Team team = Team.named(keybuzz.ids.next(TeamId::new), tenant, "French", keybuzz.now());
    private final User anna = person();
    private final User bert = person();

    private User person() {
        return GivenUser.of(tenant, keybuzz.ids, keybuzz.now()).build();
    }

    @BeforeEach
    void staff() {
        in(() -> keybuzz.stores.tenancy().teams().add(team));
        for (User user : List.of(anna, bert)) {
            in(() -> keybuzz.stores.tenancy().users().add(user));
            in(() -> keybuzz.stores
                    .tenancy()
                    .teams()
                    .join(new Membership(tenant, team.id(), user.id(), TeamRole.MEMBER, keybuzz.now())));
        }
        in(() -> keybuzz.stores
                .ticketing()
                .routing()
                .rules()
                .add(new RoutingRule(
                        keybuzz.ids.next(RoutingRuleId::new),
                        tenant,
                        "French",
                        0,
                        true,
                        new RoutingConditions(
                                Set.of(Channel.AMAZON), List.of(), List.of("fr"), List.of("fr"), Set.of()),
                        team.id().value(),
                        RoutingMode.ROUND_ROBIN,
                        keybuzz.now(),
                        keybuzz.now(),
                        0)));
    }

    private void in(Runnable work) {
        keybuzz.in(tenant, () -> {
            work.run();
            return true;
        });
    }

    private NewTicket from(String language) {
        return NewTicket.of(
                new Origin(
                        Channel.AMAZON, Optional.empty(), Optional.empty(), Optional.of("fr"), Optional.of(language)),
                "Bonjour",
                new Customer(Optional.empty(), Optional.empty()),
                TicketPriority.NORMAL,
                Optional.empty());
    }

    private TicketIntake.Received message() {
        return new TicketIntake.Received(Author.customer("Bea"), MessageBody.received("Bonjour"), keybuzz.now());
    }

    private TicketId opened(String language) {
        return keybuzz.in(tenant, () -> intake.open(tenant, from(language), message(), keybuzz.now()));
    }

    private Assignment holder(TicketId id) {
        return keybuzz.in(tenant, () -> keybuzz.stores.ticketing().tickets().require(id))
                .state()
                .assignment();
    }

    private void active(User user, boolean active) {
        in(() -> {
            User held = keybuzz.stores.tenancy().users().require(user.id()).user();
            keybuzz.stores.tenancy().users().save(held.withActive(active, keybuzz.now()));
        });
    }

    private void move(TicketId id, TicketStatus status) {
        in(() -> {
            Ticket ticket = keybuzz.stores.ticketing().tickets().require(id);
            ticket.change(TicketChange.none().status(status), Author.system("test"), keybuzz.now());
            keybuzz.stores.ticketing().tickets().save(ticket);
        });
    }

    private Assignment of(User user) {
        return Assignment.of(user.id().value(), team.id().value());
    }

    @Test
    void a_channels_ticket_goes_where_its_language_and_site_say() {
        assertThat(holder(opened("fr"))).isEqualTo(of(anna));
        assertThat(holder(opened("fr"))).isEqualTo(of(bert));
        assertThat(holder(opened("de"))).isEqualTo(Assignment.nobody());
    }

    @Test
    void told_twice_or_too_late_nothing_is_moved_again() {
        TicketId ticket = opened("fr");
        active(anna, false);

        assertThat(rerouter.userGone(tenant, anna.id().value(), keybuzz.now())).isEqualTo(1);
        assertThat(rerouter.userGone(tenant, anna.id().value(), keybuzz.now())).isZero();
        assertThat(holder(ticket)).isEqualTo(of(bert));

        active(anna, true);
        TicketId next = opened("fr");
        assertThat(holder(next)).isEqualTo(of(anna));
        assertThat(rerouter.userGone(tenant, anna.id().value(), keybuzz.now()))
                .as("back by now")
                .isZero();
        assertThat(rerouter.memberGone(tenant, team.id().value(), anna.id().value(), keybuzz.now()))
                .isZero();
        assertThat(rerouter.teamGone(tenant, team.id().value(), keybuzz.now())).isZero();
        assertThat(holder(next)).isEqualTo(of(anna));
        assertThat(keybuzz.stores
                        .unitOfWork()
                        .read(
                                new TenantScope.One(tenant),
                                () -> keybuzz.stores
                                        .ticketing()
                                        .routing()
                                        .rules()
                                        .inForce()))
                .hasSize(1);
    }

    @Test
    void a_hundred_and_fifty_tickets_go_to_others_and_each_says_so_once() {
        for (int i = 0; i < 300; i++) {
            opened("fr");
        }
        active(anna, false);

        assertThat(rerouter.userGone(tenant, anna.id().value(), keybuzz.now())).isEqualTo(150);

        var workload = keybuzz.in(
                tenant, () -> keybuzz.stores.ticketing().routing().workloads().at(keybuzz.now()));
        assertThat(workload.shares()).singleElement().satisfies(share -> {
            assertThat(share.user()).contains(bert.id().value());
            assertThat(share.load().open()).isEqualTo(300);
        });
    }

    @Test
    void what_was_resolved_goes_to_somebody_else_when_it_comes_back_to_life() {
        TicketId ticket = opened("fr");
        move(ticket, TicketStatus.RESOLVED);
        active(anna, false);
        assertThat(rerouter.userGone(tenant, anna.id().value(), keybuzz.now())).isZero();
        assertThat(holder(ticket)).isEqualTo(of(anna));

        keybuzz.clock.advance(Duration.ofMinutes(1));
        keybuzz.in(tenant, () -> intake.append(ticket, from("fr"), message(), keybuzz.now()));

        assertThat(holder(ticket)).isEqualTo(of(bert));
        long changes = keybuzz
                .in(tenant, () -> keybuzz.stores.ticketing().views().events(ticket, PageRequest.first()))
                .orElseThrow()
                .items()
                .stream()
                .filter(event -> event.type() == TicketEventType.ASSIGNMENT_CHANGED)
                .count();
        assertThat(changes).isEqualTo(2);
    }

    @Test
    void with_nobody_left_a_ticket_waits_in_its_team() {
        TicketId ticket = opened("fr");
        active(bert, false);
        active(anna, false);

        assertThat(rerouter.userGone(tenant, anna.id().value(), keybuzz.now())).isEqualTo(1);

        assertThat(holder(ticket)).isEqualTo(Assignment.team(team.id().value()));
        assertThat(rerouter.userGone(tenant, new UUID(9, 9), keybuzz.now())).isZero();
    }
}
