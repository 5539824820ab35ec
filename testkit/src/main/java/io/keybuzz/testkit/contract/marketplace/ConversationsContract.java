package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Conversation;
import io.keybuzz.domain.marketplace.ThreadKey;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenOutbound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.Conversations}. */
public interface ConversationsContract extends StoreContract {
    private UUID remembered(Connection connection, Instant at, String... keys) {
        UUID ticket = givenTicket(connection.tenant()).id().value();
        remember(GivenOutbound.conversation(connection, ticket, at), at, keys);
        return ticket;
    }

    private void remember(Conversation conversation, Instant at, String... keys) {
        change(
                conversation.tenant(),
                () -> stores().conversations()
                        .remember(
                                conversation,
                                List.of(keys).stream().map(ThreadKey::of).toList(),
                                at));
    }

    private Optional<UUID> resolved(Connection connection, ThreadKey... keys) {
        return resolved(connection.tenant(), connection, keys);
    }

    private Optional<UUID> resolved(TenantId asking, Connection connection, ThreadKey... keys) {
        return inTenant(asking, () -> stores().conversations().resolve(connection.id(), List.of(keys), stores().now()));
    }

    private Optional<Conversation> ofTicket(TenantId tenant, UUID ticket) {
        return read(tenant, () -> stores().conversations().ofTicket(ticket));
    }

    @Test
    default void a_conversation_is_found_by_each_of_its_keys_and_by_its_ticket() {
        Connection connection = givenConnection(givenTenant());
        UUID ticket = givenTicket(connection.tenant()).id().value();
        Conversation conversation = GivenOutbound.conversation(connection, ticket, stores().now());

        remember(conversation, stores().now(), "case:1", "order:1|a");

        assertThat(resolved(connection, ThreadKey.of("case:1"))).contains(ticket);
        assertThat(resolved(connection, ThreadKey.of("order:1|a"))).contains(ticket);
        assertThat(resolved(connection, ThreadKey.of("case:2"))).isEmpty();
        assertThat(resolved(connection, ThreadKey.of("CASE:1"))).isEmpty();
        assertThat(resolved(connection)).isEmpty();
        assertThat(ofTicket(connection.tenant(), ticket)).contains(conversation);
    }

    @Test
    default void the_first_known_key_decides() {
        Connection connection = givenConnection(givenTenant());
        UUID one = remembered(connection, stores().now(), "a");
        UUID two = remembered(connection, stores().now(), "b");

        assertThat(resolved(connection, ThreadKey.of("a"), ThreadKey.of("b"))).contains(one);
        assertThat(resolved(connection, ThreadKey.of("b"), ThreadKey.of("a"))).contains(two);
        assertThat(resolved(connection, ThreadKey.of("unknown"), ThreadKey.of("b"), ThreadKey.of("a")))
                .contains(two);
    }

    @Test
    default void a_key_seen_too_long_ago_does_not_count_and_leaves_the_word_to_the_next() {
        Connection connection = givenConnection(givenTenant());
        Duration month = Duration.ofDays(30);
        UUID old = remembered(connection, stores().now().minus(month).minusSeconds(1), "old");
        UUID recent = remembered(connection, stores().now().minus(month).plusSeconds(1), "recent");

        assertThat(resolved(connection, ThreadKey.within("old", month))).isEmpty();
        assertThat(resolved(connection, ThreadKey.of("old"))).contains(old);
        assertThat(resolved(connection, ThreadKey.within("old", month), ThreadKey.within("recent", month)))
                .contains(recent);
    }

    @Test
    default void seeing_a_key_again_keeps_it_fresh() {
        Connection connection = givenConnection(givenTenant());
        Instant longAgo = stores().now().minus(Duration.ofDays(60));
        UUID ticket = remembered(connection, longAgo, "a");

        remember(GivenOutbound.conversation(connection, ticket, stores().now()), stores().now(), "a");

        assertThat(resolved(connection, ThreadKey.within("a", Duration.ofDays(1))))
                .contains(ticket);
    }

    @Test
    default void a_key_seen_on_another_ticket_moves_there() {
        Connection connection = givenConnection(givenTenant());
        UUID before = remembered(connection, stores().now(), "moves", "stays");
        UUID after = remembered(connection, stores().now(), "moves");

        assertThat(resolved(connection, ThreadKey.of("moves"))).contains(after);
        assertThat(resolved(connection, ThreadKey.of("stays"))).contains(before);
    }

    @Test
    default void connections_do_not_share_keys() {
        TenantId tenant = givenTenant();
        Connection one = givenConnection(tenant);
        Connection two = givenConnection(tenant);
        UUID first = remembered(one, stores().now(), "same");
        UUID second = remembered(two, stores().now(), "same");

        assertThat(resolved(one, ThreadKey.of("same"))).contains(first);
        assertThat(resolved(two, ThreadKey.of("same"))).contains(second);
    }

    @Test
    default void the_latest_message_decides_where_answers_go() {
        Connection connection = givenConnection(givenTenant());
        UUID ticket = remembered(connection, stores().now(), "a");
        Conversation newer = new Conversation(
                connection.tenant(),
                connection.id(),
                ticket,
                Optional.of(new EmailAddress("New-Alias@relay.example.test")),
                Optional.of("<2@relay.example.test>"),
                Optional.of("402-7654321-7654321"),
                stores().now().plusSeconds(60));

        remember(newer, stores().now().plusSeconds(60), "a");

        assertThat(ofTicket(connection.tenant(), ticket)).contains(newer);
    }

    @Test
    default void what_a_message_does_not_tell_stays_as_it_was() {
        Connection connection = givenConnection(givenTenant());
        UUID ticket = givenTicket(connection.tenant()).id().value();
        Conversation first = GivenOutbound.conversation(connection, ticket, stores().now());
        remember(first, stores().now(), "a");
        Instant later = stores().now().plusSeconds(60);

        remember(
                new Conversation(
                        connection.tenant(),
                        connection.id(),
                        ticket,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        later),
                later,
                "a");

        assertThat(ofTicket(connection.tenant(), ticket))
                .contains(new Conversation(
                        connection.tenant(),
                        connection.id(),
                        ticket,
                        first.replyTo(),
                        first.lastMessageRef(),
                        first.orderRef(),
                        later));
    }

    @Test
    default void a_party_can_be_locked_again_and_again() {
        Connection connection = givenConnection(givenTenant());

        change(connection.tenant(), () -> {
            stores().conversations().lock(connection.id(), "buyer|é' --");
            stores().conversations().lock(connection.id(), "buyer|é' --");
        });
        change(connection.tenant(), () -> stores().conversations().lock(connection.id(), "buyer|é' --"));
        assertNeedsUnitOfWork(() -> stores().conversations().lock(connection.id(), "buyer"));
    }

    @Test
    default void another_tenants_conversations_are_out_of_sight_and_out_of_reach() {
        Connection connection = givenConnection(givenTenant());
        TenantId other = givenTenant();
        UUID ticket = remembered(connection, stores().now(), "a");
        Conversation before = ofTicket(connection.tenant(), ticket).orElseThrow();

        assertThat(resolved(other, connection, ThreadKey.of("a"))).isEmpty();
        assertThat(ofTicket(other, ticket)).isEmpty();
        assertOutsideScope(() -> change(
                other, () -> stores().conversations().remember(before, List.of(ThreadKey.of("b")), stores().now())));
        assertThat(resolved(connection, ThreadKey.of("b"))).isEmpty();
    }
}
