package io.keybuzz.testkit.contract.ticketing.thread;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.Author;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageBody;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.Threading;
import io.keybuzz.domain.ticketing.Ticket;
import io.keybuzz.domain.ticketing.TicketChange;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.thread.Halves;
import io.keybuzz.domain.ticketing.thread.Merge;
import io.keybuzz.domain.ticketing.thread.MergeId;
import io.keybuzz.domain.ticketing.thread.ThreadFacts;
import io.keybuzz.domain.ticketing.thread.UndoableMerge;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.ticketing.thread.port.Threads}. */
public interface ThreadsContract extends StoreContract {
    private Author agent() {
        return Author.agent("agent-1", "Agathe Agent");
    }

    private void reply(TenantId tenant, TicketId id, String text, int afterSeconds) {
        change(tenant, () -> {
            Ticket ticket = stores().tickets().require(id);
            ticket.reply(
                    agent(),
                    MessageBody.written(text),
                    Visibility.PUBLIC,
                    MessageSource.API,
                    stores().now().plusSeconds(afterSeconds));
            stores().tickets().save(ticket);
        });
    }

    private Merge merge(TenantId tenant, TicketId target, TicketId part, int afterSeconds) {
        return inTenant(tenant, () -> {
            Map<TicketId, Ticket> all = stores().tickets().lock(Set.of(target, part)).stream()
                    .collect(Collectors.toMap(Ticket::id, ticket -> ticket));
            Ticket whole = Objects.requireNonNull(all.get(target));
            Ticket piece = Objects.requireNonNull(all.get(part));
            stores().threads().move(Set.of(part), target);
            Merge merge = Threading.join(
                    whole,
                    piece,
                    stores().ids().next(MergeId::new),
                    agent(),
                    stores().now().plusSeconds(afterSeconds));
            stores().tickets().save(piece);
            stores().tickets().save(whole);
            stores().threads().note(merge);
            return merge;
        });
    }

    private List<String> bodies(TenantId tenant, TicketId ticket) {
        return messages(tenant, ticket).stream().map(MessageView::body).toList();
    }

    private List<MessageView> messages(TenantId tenant, TicketId ticket) {
        return allPages(
                2,
                page -> read(tenant, () -> stores().ticketViews().messages(ticket, page))
                        .orElseThrow());
    }

    private List<EventView> events(TenantId tenant, TicketId ticket) {
        return allPages(
                2,
                page -> read(tenant, () -> stores().ticketViews().events(ticket, page))
                        .orElseThrow());
    }

    private List<UndoableMerge> merges(TenantId tenant, TicketId ticket) {
        return read(tenant, () -> stores().threads().merges(ticket));
    }

    private Optional<TicketId> whole(TenantId tenant, TicketId ticket) {
        return inTenant(tenant, () -> stores().tickets().findWhole(ticket).map(Ticket::id));
    }

    private Map<TicketId, ThreadFacts> facts(TenantId tenant, TicketId... tickets) {
        return read(tenant, () -> stores().threads().facts(Set.of(tickets)));
    }

    @Test
    default void what_hangs_on_a_ticket_moves_in_the_order_of_time_and_names_its_ticket() {
        TenantId tenant = givenTenant();
        TicketId one = givenTicket(tenant).id();
        TicketId two = givenTicket(tenant).id();
        reply(tenant, one, "first", 1);
        reply(tenant, two, "second", 2);
        reply(tenant, one, "third", 3);
        List<EventView> told = events(tenant, two);

        merge(tenant, one, two, 10);

        assertThat(bodies(tenant, one)).hasSize(5).endsWith("first", "second", "third");
        assertThat(messages(tenant, one)).allMatch(message -> message.ticketId().equals(one.value()));
        assertThat(bodies(tenant, two)).isEmpty();
        assertThat(events(tenant, one)).containsAll(told);
        assertThat(events(tenant, one))
                .filteredOn(event -> event.ticketId().equals(two.value()))
                .as("what the merge writes down on the other side stays there")
                .isEqualTo(told);
        assertThat(events(tenant, two)).isEqualTo(events(tenant, one));
        assertThat(facts(tenant, one, two).get(one))
                .isEqualTo(new ThreadFacts(
                        5,
                        Optional.of(stores().now().plusSeconds(1)),
                        Optional.of(stores().now()),
                        Optional.of(stores().now().plusSeconds(3))));
        assertThat(facts(tenant, two).get(two)).isEqualTo(ThreadFacts.none());
    }

    @Test
    default void a_reply_that_was_taken_back_is_no_answer() {
        TenantId tenant = givenTenant();
        TicketId ticket = givenTicket(tenant).id();
        reply(tenant, ticket, "too early", 1);
        MessageId reply = new MessageId(messages(tenant, ticket).get(1).id());
        change(
                tenant,
                () -> stores().tickets().noteDelivery(ticket, reply, DeliveryStatus.CANCELLED, Optional.empty()));

        assertThat(facts(tenant, ticket).get(ticket))
                .isEqualTo(new ThreadFacts(2, Optional.empty(), Optional.of(stores().now()), Optional.empty()));
    }

    @Test
    default void what_came_to_the_target_itself_stays_and_the_rest_goes_back() {
        TenantId tenant = givenTenant();
        TicketId one = givenTicket(tenant).id();
        TicketId two = givenTicket(tenant).id();
        reply(tenant, two, "of two", 1);
        List<MessageView> before = messages(tenant, two);
        merge(tenant, one, two, 10);
        reply(tenant, one, "meanwhile", 20);

        change(tenant, () -> stores().threads().moveBack(one, two, Set.of(two)));

        assertThat(messages(tenant, two)).isEqualTo(before);
        assertThat(bodies(tenant, one)).hasSize(2).endsWith("meanwhile");
        assertThat(events(tenant, one)).noneMatch(event -> event.ticketId().equals(two.value()));
    }

    @Test
    default void a_merge_comes_back_equal_with_its_family_until_it_is_forgotten() {
        TenantId tenant = givenTenant();
        TicketId one = givenTicket(tenant).id();
        TicketId two = givenTicket(tenant).id();
        TicketId three = givenTicket(tenant).id();
        change(tenant, () -> {
            Ticket tagged = stores().tickets().require(two);
            tagged.change(
                    TicketChange.none().tags(new TicketChange.TagEdit.Adjust(List.of("refund"), List.of())),
                    agent(),
                    stores().now().plusSeconds(1));
            tagged.assign(
                    Assignment.of(new UUID(1, 1), new UUID(2, 2)),
                    agent(),
                    stores().now().plusSeconds(2));
            stores().tickets().save(tagged);
        });
        Merge inner = merge(tenant, two, one, 10);
        Merge outer = merge(tenant, three, two, 20);

        assertThat(List.of(one, two, three))
                .allMatch(id -> whole(tenant, id).equals(Optional.of(three)))
                .noneMatch(id -> whole(givenTenant(), id).isPresent());
        assertThat(merges(tenant, three)).containsExactly(new UndoableMerge(outer, Set.of(one, two)));
        assertThat(merges(tenant, two))
                .containsExactly(new UndoableMerge(outer, Set.of(one, two)), new UndoableMerge(inner, Set.of(one)));
        assertThat(outer.gift().tags().names()).containsExactly("refund");

        change(tenant, () -> stores().threads().forget(inner));
        assertThat(merges(tenant, one)).isEmpty();
        assertThat(bodies(tenant, three)).hasSize(3);
        change(tenant, () -> stores().threads().moveBack(three, two, Set.of(one, two)));
        assertThat(bodies(tenant, two)).hasSize(2);
    }

    @Test
    default void some_messages_are_told_apart_from_the_others_and_stay_where_they_are_split_to() {
        TenantId tenant = givenTenant();
        TicketId one = givenTicket(tenant).id();
        TicketId two = givenTicket(tenant).id();
        reply(tenant, two, "of two", 1);
        merge(tenant, one, two, 10);
        reply(tenant, one, "of one", 20);
        TicketId piece = givenTicket(tenant).id();
        Set<MessageId> chosen = messages(tenant, one).stream()
                .filter(message -> message.body().startsWith("of "))
                .map(message -> new MessageId(message.id()))
                .collect(Collectors.toSet());

        Halves halves = inTenant(tenant, () -> stores().threads().halves(one, chosen));
        change(tenant, () -> stores().threads().split(one, piece, chosen));
        change(tenant, () -> stores().threads().moveBack(one, two, Set.of(two)));

        assertThat(halves.taken().messages()).isEqualTo(2);
        assertThat(halves.taken().lastReplyAt()).contains(stores().now().plusSeconds(20));
        assertThat(halves.taken().awaitsAnswer()).isFalse();
        assertThat(halves.rest().messages()).isEqualTo(2);
        assertThat(halves.rest().awaitsAnswer()).isTrue();
        assertThat(halves.humanMessages()).isEqualTo(Map.of(one, 1, two, 1));
        assertThat(bodies(tenant, piece)).hasSize(3).contains("of one", "of two");
        assertThat(bodies(tenant, two)).hasSize(1);
        assertThat(bodies(tenant, one)).hasSize(1);
    }

    @Test
    default void a_message_that_has_moved_is_still_delivered() {
        TenantId tenant = givenTenant();
        TicketId one = givenTicket(tenant).id();
        TicketId two = givenTicket(tenant).id();
        MessageId message = new MessageId(messages(tenant, two).get(0).id());
        merge(tenant, one, two, 10);

        change(tenant, () -> stores().tickets().noteDelivery(two, message, DeliveryStatus.SENT, Optional.empty()));

        assertThat(messages(tenant, one).stream()
                        .filter(it -> it.id().equals(message.value()))
                        .map(MessageView::deliveryStatus))
                .containsExactly(DeliveryStatus.SENT);
    }

    @Test
    default void another_tenants_threads_are_out_of_sight_and_reach() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        TicketId one = givenTicket(tenant).id();
        TicketId two = givenTicket(tenant).id();
        TicketId foreign = givenTicket(other).id();

        changeInVain(other, () -> stores().threads().move(Set.of(two), foreign));
        assertThat(bodies(tenant, two)).hasSize(1);
        Merge merge = merge(tenant, one, two, 10);
        changeInVain(other, () -> stores().threads().moveBack(one, two, Set.of(two)));
        changeInVain(other, () -> stores().threads().forget(merge));
        changeInVain(other, () -> stores().threads().note(merge));

        assertThat(merges(other, one)).isEmpty();
        assertThat(merges(tenant, one)).hasSize(1);
        assertThat(bodies(tenant, one)).hasSize(2);
        assertThat(inTenant(other, () -> stores().threads().halves(one, Set.of()))
                        .rest()
                        .messages())
                .isZero();
        assertThat(inTenant(
                        other,
                        () -> stores().tickets().lock(Set.of(one, foreign)).stream()
                                .map(Ticket::id)
                                .toList()))
                .containsExactly(foreign);
        assertThat(read(tenant, () -> stores().ticketViews().messages(one, PageRequest.first())))
                .isPresent();
    }

    @Test
    default void the_history_of_a_part_is_that_of_the_whole_until_it_is_itself_again() {
        TenantId tenant = givenTenant();
        TicketId target = givenTicket(tenant).id();
        TicketId part = givenTicket(tenant).id();
        TicketId deep = givenTicket(tenant).id();
        merge(tenant, part, deep, 1);
        merge(tenant, target, part, 2);

        List<EventView> whole = events(tenant, target);
        assertThat(whole).hasSizeGreaterThan(3);
        assertThat(events(tenant, part)).isEqualTo(whole);
        assertThat(events(tenant, deep)).isEqualTo(whole);
        assertThat(read(PLATFORM, () -> stores().ticketViews().events(deep, PageRequest.first(100)))
                        .orElseThrow()
                        .items())
                .isEqualTo(whole);
    }
}
