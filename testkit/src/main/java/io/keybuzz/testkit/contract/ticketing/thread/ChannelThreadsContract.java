package io.keybuzz.testkit.contract.ticketing.thread;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.ExternalMessage;
import io.keybuzz.domain.marketplace.RawInbound;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.thread.port.ChannelThreads;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenInbound;
import io.keybuzz.testkit.given.GivenOutbound;
import io.keybuzz.testkit.given.GivenRaw;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link ChannelThreads}, over a store of the marketplaces. */
public interface ChannelThreadsContract extends StoreContract {
    /** Threads that are kept in {@link #stores()}. */
    ChannelThreads threads();

    private TicketId conversing(Connection connection, String key) {
        TicketId ticket = givenTicket(connection.tenant()).id();
        bind(connection, ticket, key);
        RawInbound raw = GivenRaw.of(connection, "payload " + key, stores().ids(), stores().now());
        ExternalMessage message =
                GivenInbound.of("mail " + key).takenIn(raw, ticket.value(), stores().ids(), stores().now());
        change(connection.tenant(), () -> {
            stores().rawInbox().store(raw);
            stores().externalMessages().add(message);
        });
        return ticket;
    }

    private void bind(Connection connection, TicketId ticket, String key) {
        Conversation conversation = GivenOutbound.conversation(connection, ticket.value(), stores().now());
        change(
                connection.tenant(),
                () -> stores().conversations().remember(conversation, List.of(ThreadKey.of(key)), stores().now()));
    }

    private Optional<UUID> leadsTo(Connection connection, String key) {
        return inTenant(
                connection.tenant(),
                () -> stores().conversations().resolve(connection.id(), List.of(ThreadKey.of(key)), stores().now()));
    }

    private Optional<UUID> ownerOf(Connection connection, String key) {
        return read(connection.tenant(), () -> stores().externalMessages().ticketOf(connection.id(), "mail " + key));
    }

    private Optional<Conversation> conversation(Connection connection, TicketId ticket) {
        return read(connection.tenant(), () -> stores().conversations().ofTicket(ticket.value()));
    }

    @Test
    default void what_is_written_to_a_part_comes_to_the_target() {
        Connection connection = givenConnection(givenTenant());
        TicketId part = conversing(connection, "a");
        TicketId target = givenTicket(connection.tenant()).id();

        change(connection.tenant(), () -> threads().joined(Set.of(part), target));

        assertThat(leadsTo(connection, "a")).contains(target.value());
        assertThat(ownerOf(connection, "a")).contains(target.value());
        assertThat(conversation(connection, target))
                .as("answers of the target have a way out")
                .isPresent();
        assertThat(conversation(connection, part))
                .as("answers that are on their way still have theirs")
                .isPresent();
    }

    @Test
    default void what_was_the_parts_comes_to_it_again_and_what_is_new_stays() {
        Connection connection = givenConnection(givenTenant());
        TicketId inner = conversing(connection, "a");
        TicketId part = conversing(connection, "b");
        TicketId target = conversing(connection, "c");
        change(connection.tenant(), () -> threads().joined(Set.of(inner), part));
        change(connection.tenant(), () -> threads().joined(Set.of(part), target));
        bind(connection, target, "a");
        bind(connection, target, "new");

        change(connection.tenant(), () -> threads().parted(part, target, Set.of(part, inner)));

        assertThat(leadsTo(connection, "a")).contains(part.value());
        assertThat(leadsTo(connection, "b")).contains(part.value());
        assertThat(leadsTo(connection, "c")).contains(target.value());
        assertThat(leadsTo(connection, "new")).contains(target.value());
        assertThat(ownerOf(connection, "a")).contains(part.value());
        assertThat(ownerOf(connection, "c")).contains(target.value());

        change(connection.tenant(), () -> threads().parted(inner, part, Set.of(inner)));
        assertThat(leadsTo(connection, "a")).contains(inner.value());
        assertThat(ownerOf(connection, "a")).contains(inner.value());
    }

    @Test
    default void a_piece_answers_where_the_whole_does_and_nothing_leads_to_it() {
        Connection connection = givenConnection(givenTenant());
        TicketId whole = conversing(connection, "a");
        TicketId piece = givenTicket(connection.tenant()).id();

        change(connection.tenant(), () -> threads().split(whole, piece));

        Conversation answered = conversation(connection, whole).orElseThrow();
        assertThat(conversation(connection, piece).orElseThrow().replyTo()).isEqualTo(answered.replyTo());
        assertThat(leadsTo(connection, "a")).contains(whole.value());
    }

    @Test
    default void another_tenants_conversations_stay_where_they_are() {
        Connection connection = givenConnection(givenTenant());
        TicketId part = conversing(connection, "a");
        TenantId other = givenTenant();
        TicketId foreign = givenTicket(other).id();

        changeInVain(other, () -> threads().joined(Set.of(part), foreign));

        assertThat(leadsTo(connection, "a")).contains(part.value());
        assertThat(ownerOf(connection, "a")).contains(part.value());
    }
}
