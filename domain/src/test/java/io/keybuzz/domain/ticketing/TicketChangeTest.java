package io.keybuzz.domain.ticketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketChange.TagEdit;
import io.keybuzz.domain.ticketing.attribute.AttributeValue;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.event.TicketMoved;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketChangeTest {
    private static final Instant NOW = Instant.parse("2026-01-15T10:00:00.123456Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Author AGENT = Author.agent("agent-1", "Agathe");
    private static final Author BUYER = Author.customer("Béatrice");

    private final AtomicLong last = new AtomicLong();
    private final IdSource ids = () -> new UUID(0, last.incrementAndGet());
    private final TenantId tenant = ids.next(TenantId::new);

    private Ticket ticket(DeskRules rules) {
        NewTicket start = NewTicket.of(
                Origin.of(Channel.AMAZON),
                "Où est mon colis ?",
                new Customer(Optional.empty(), Optional.empty()),
                TicketPriority.NORMAL,
                Optional.of("delivery"));
        Ticket ticket = Ticket.open(ids.next(TicketId::new), tenant, start, rules, ids, NOW);
        ticket.saved();
        return ticket;
    }

    private Ticket ticket() {
        return ticket(DeskRules.standard());
    }

    private Ticket inStatus(TicketStatus status) {
        return Ticket.restore(ticket().state().withStatus(status, NOW), DeskRules.standard(), ids);
    }

    private static void change(Ticket ticket, TicketChange change) {
        ticket.change(change, AGENT, LATER);
    }

    private static void assertRefused(TicketProblem problem, Ticket ticket, TicketChange change) {
        TicketState before = ticket.state();
        assertThatThrownBy(() -> change(ticket, change))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(problem));
        assertThat(ticket.state()).isEqualTo(before);
        assertThat(ticket.newHistory()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void a_ticket_moves_where_the_lifecycle_allows_and_nowhere_else(TicketStatus from) {
        for (TicketStatus to : TicketStatus.values()) {
            Ticket ticket = inStatus(from);
            if (to == from || TicketLifecycle.movesFrom(from).contains(to)) {
                change(ticket, TicketChange.none().status(to));
                assertThat(ticket.state().status()).isEqualTo(to);
                assertThat(ticket.newHistory()).hasSize(to == from ? 0 : 1);
            } else {
                assertRefused(
                        TicketProblem.ILLEGAL_MOVE, ticket, TicketChange.none().status(to));
            }
        }
    }

    @Test
    void an_illegal_move_says_which_are_allowed() {
        assertThatThrownBy(() -> change(
                        inStatus(TicketStatus.RESOLVED), TicketChange.none().status(TicketStatus.PENDING)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.facts())
                                .isEqualTo(Map.of("current", "resolved", "allowed", List.of("closed", "open"))));
    }

    @Test
    void each_changed_field_leaves_a_line_of_history_and_the_rest_stays() {
        Ticket ticket = ticket();

        change(
                ticket,
                TicketChange.none()
                        .status(TicketStatus.PENDING)
                        .priority(TicketPriority.HIGH)
                        .category(Edit.to("returns"))
                        .tags(new TagEdit.Replace(Tags.of(List.of("VIP", "vip", "a"))))
                        .attribute("weight", Optional.of(new AttributeValue.Number(BigDecimal.TEN))));

        assertThat(ticket.newHistory())
                .extracting(event -> event.type() + " " + new TreeMap<>(event.payload()))
                .containsExactly(
                        "STATUS_CHANGED {from=open, to=pending}",
                        "PRIORITY_CHANGED {from=normal, to=high}",
                        "STATUS_CHANGED {field=category, from=delivery, to=returns}",
                        "STATUS_CHANGED {field=tags, from=, to=a,vip}",
                        "STATUS_CHANGED {field=customAttributes.weight, to=10}");
        assertThat(ticket.newHistory()).allMatch(event -> event.version() == 2);
        assertThat(ticket.state().subject()).isEqualTo("Où est mon colis ?");
        assertThat(ticket.state().updatedAt()).isEqualTo(LATER);
        assertThat(ticket.pendingEvents()).singleElement().isInstanceOf(TicketMoved.class);
    }

    @Test
    void what_is_so_already_leaves_no_trace() {
        Ticket ticket = ticket();

        change(
                ticket,
                TicketChange.none()
                        .status(TicketStatus.OPEN)
                        .priority(TicketPriority.NORMAL)
                        .subject("Où est mon colis ?")
                        .category(Edit.to("delivery"))
                        .sentiment(Edit.clear())
                        .tags(new TagEdit.Adjust(List.of(), List.of("vip")))
                        .attribute("weight", Optional.empty())
                        .snoozedUntil(Edit.clear()));

        assertThat(ticket.newHistory()).isEmpty();
        assertThat(ticket.state().updatedAt()).isEqualTo(NOW);
    }

    @Test
    void a_bad_value_changes_nothing_at_all() {
        TicketChange resolved = TicketChange.none().status(TicketStatus.RESOLVED);

        assertRefused(TicketProblem.INVALID_CHANGE, ticket(), resolved.subject(" "));
        assertRefused(TicketProblem.INVALID_CHANGE, ticket(), resolved.category(Edit.to("c".repeat(101))));
        assertRefused(TicketProblem.INVALID_CHANGE, ticket(), resolved.sentiment(Edit.to("a\nb")));
        assertRefused(TicketProblem.INVALID_CHANGE, ticket(), resolved.snoozedUntil(Edit.to(LATER)));
    }

    @Test
    void more_attributes_than_a_ticket_has_room_for_are_refused_before_anything_is_changed() {
        TicketChange change = TicketChange.none().status(TicketStatus.RESOLVED);
        for (int i = 0; i <= Labels.MAX_ATTRIBUTES; i++) {
            change = change.attribute("a" + i, Optional.of(new AttributeValue.Flag(true)));
        }

        assertRefused(TicketProblem.INVALID_CHANGE, ticket(), change);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a,b", "-a", "a\u0000", "<b>"})
    void a_tag_has_letters_digits_and_a_few_signs(String tag) {
        assertThatThrownBy(() -> Tags.of(List.of(tag)))
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(TicketProblem.INVALID_TAGS));
    }

    @Test
    void a_ticket_has_at_most_fifty_tags_of_at_most_fifty_letters() {
        List<String> many = IntStream.range(0, 51).mapToObj(i -> "t" + i).toList();

        assertThat(Tags.of(List.of("é".repeat(50))).names()).hasSize(1);
        assertThatThrownBy(() -> Tags.of(List.of("é".repeat(51)))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Tags.of(many)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Tags.of(many.subList(0, 50)).with(Collections.singleton("x")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_buyer_who_writes_again_ends_a_snooze_and_what_the_channel_says_does_not() {
        Ticket ticket = ticket();
        change(ticket, TicketChange.none().snoozedUntil(Edit.to(LATER.plusSeconds(1))));

        ticket.receive(
                Author.system("AMAZON"), MessageBody.received("Notice"), MessageSource.MARKETPLACE, LATER, LATER);
        assertThat(ticket.state().moments().snoozedUntil()).isPresent();

        ticket.receive(BUYER, MessageBody.received("Hello?"), MessageSource.MARKETPLACE, LATER, LATER);
        assertThat(ticket.state().moments().snoozedUntil()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TicketStatus.class)
    void a_public_reply_moves_a_ticket_that_waited_for_us_as_the_desk_says(TicketStatus from) {
        Ticket ticket = inStatus(from);

        ticket.reply(AGENT, MessageBody.written("Bonjour"), Visibility.PUBLIC, MessageSource.API, LATER);

        boolean waitedForUs = from == TicketStatus.OPEN || from == TicketStatus.PENDING;
        assertThat(ticket.state().status()).isEqualTo(waitedForUs ? TicketStatus.WAITING_CUSTOMER : from);
    }

    @Test
    void a_desk_may_leave_tickets_where_they_are_after_a_reply() {
        Ticket ticket = ticket(new DeskRules(1, Duration.ZERO, Optional.empty(), Duration.ZERO, Duration.ZERO));

        ticket.reply(AGENT, MessageBody.written("Bonjour"), Visibility.PUBLIC, MessageSource.API, LATER);

        assertThat(ticket.state().status()).isEqualTo(TicketStatus.OPEN);
    }

    @Test
    void a_closed_ticket_takes_a_buyers_message_as_long_as_it_may_be_reopened() {
        Ticket ticket = inStatus(TicketStatus.CLOSED);

        assertThat(ticket.takesMessagesAt(NOW.plus(Duration.ofDays(14)))).isTrue();
        assertThat(ticket.takesMessagesAt(NOW.plus(Duration.ofDays(14)).plusNanos(1_000)))
                .isFalse();
        assertThat(inStatus(TicketStatus.RESOLVED).takesMessagesAt(NOW.plus(Duration.ofDays(900))))
                .isTrue();
    }

    @Test
    void a_merged_ticket_is_changed_no_more() {
        Ticket merged = Ticket.restore(
                ticket().state().withLinks(Links.none().withMergedInto(Optional.of(ids.next(TicketId::new))), NOW),
                DeskRules.standard(),
                ids);

        assertRefused(TicketProblem.MERGED, merged, TicketChange.none().status(TicketStatus.PENDING));
        assertThatThrownBy(() -> merged.assign(Assignment.of(ids.next(), ids.next()), AGENT, LATER))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void an_assignment_says_whose_it_was_and_whose_it_is() {
        Ticket ticket = ticket();
        UUID user = ids.next();
        UUID team = ids.next();

        ticket.assign(Assignment.of(user, team), AGENT, LATER);
        ticket.assign(Assignment.of(user, team), AGENT, LATER);
        ticket.assign(Assignment.nobody(), AGENT, LATER);

        assertThat(ticket.newHistory()).extracting(TicketEvent::type).containsOnly(TicketEventType.ASSIGNMENT_CHANGED);
        assertThat(ticket.newHistory())
                .extracting(TicketEvent::payload)
                .containsExactly(
                        Map.of("userId", user.toString(), "teamId", team.toString()),
                        Map.of("fromUserId", user.toString(), "fromTeamId", team.toString()));
    }

    @Test
    void every_word_of_the_history_is_in_lower_case() {
        Ticket ticket = ticket();

        change(ticket, TicketChange.none().status(TicketStatus.WAITING_CUSTOMER));

        assertThat(ticket.newHistory())
                .allSatisfy(event -> assertThat(event.payload().values())
                        .allSatisfy(word -> assertThat(word).isEqualTo(word.toLowerCase(Locale.ROOT))));
    }
}
