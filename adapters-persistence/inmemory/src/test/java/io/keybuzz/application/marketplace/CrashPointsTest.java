package io.keybuzz.application.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.ticketing.ReplyToTicket;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/**
 * A process dies before, or right after, each of the transactions that taking messages in and sending an answer are made of;
 * another goes on. That covers the points at which a crash can leave something half done: lease taken, cursor read, payload
 * stored, message taken in, cursor moved, health noted, lease given back, answer marked as leaving, answer settled.
 */
class CrashPointsTest {
    private static final Duration LEASE_AND_MORE = Duration.ofMinutes(6);

    @Test
    void wherever_a_process_dies_nothing_is_lost_and_nothing_happens_twice() {
        int points = 0;
        for (boolean after : List.of(false, true)) {
            int at = 1;
            while (diesAt(at, after)) {
                at++;
                points++;
            }
        }
        assertThat(points).isGreaterThan(30);
    }

    /** @return whether there was such a point */
    private static boolean diesAt(int transaction, boolean after) {
        TestKeyBuzz keybuzz = new TestKeyBuzz();
        TenantId acme = keybuzz.tenant("acme");
        Connection connection = keybuzz.connection(acme);
        keybuzz.channel.page("1|case-1|first", "2|case-2|second");
        keybuzz.channel.page("3|case-1|third");
        Dying dying = new Dying(keybuzz.stores.unitOfWork(), transaction, after);

        boolean died = work(keybuzz, assembled(keybuzz, dying), acme, connection);
        keybuzz.clock.advance(LEASE_AND_MORE);
        goOn(keybuzz, acme, connection);

        String where = (after ? "after" : "before") + " transaction " + transaction;
        assertThat(texts(keybuzz, acme)).as(where).containsExactlyInAnyOrder("first", "second", "third", "an answer");
        assertThat(keybuzz.channel.sent).as(where).hasSize(1);
        return died;
    }

    private static boolean work(TestKeyBuzz keybuzz, KeyBuzzApplication mortal, TenantId acme, Connection connection) {
        try {
            mortal.marketplaces().poll(connection, keybuzz.now());
            reply(keybuzz, mortal, acme);
            mortal.relay().drain();
            return false;
        } catch (Death expected) {
            return true;
        }
    }

    /** What workers of another process do by themselves, and a person who sees that there is no answer yet. */
    private static void goOn(TestKeyBuzz keybuzz, TenantId acme, Connection connection) {
        keybuzz.app.marketplaces().sweep(keybuzz.now(), keybuzz.now(), 100);
        keybuzz.app.marketplaces().poll(connection, keybuzz.now());
        if (!texts(keybuzz, acme).contains("an answer")) {
            reply(keybuzz, keybuzz.app, acme);
        }
        keybuzz.app.relay().drain();
        keybuzz.clock.advance(LEASE_AND_MORE);
        keybuzz.app.relay().drain();
    }

    private static void reply(TestKeyBuzz keybuzz, KeyBuzzApplication application, TenantId acme) {
        TicketView ticket = keybuzz.tickets(acme).stream()
                .filter(one -> one.messageCount() == 2)
                .findFirst()
                .orElseThrow();
        application.ticketing().reply(keybuzz.agent(acme), ReplyToTicket.of(new TicketId(ticket.id()), "an answer"));
    }

    private static List<String> texts(TestKeyBuzz keybuzz, TenantId acme) {
        List<String> texts = new ArrayList<>();
        for (TicketView ticket : keybuzz.tickets(acme)) {
            keybuzz.messages(acme, new TicketId(ticket.id())).stream()
                    .map(MessageView::body)
                    .forEach(texts::add);
        }
        return texts;
    }

    private static KeyBuzzApplication assembled(TestKeyBuzz keybuzz, UnitOfWork work) {
        KeyBuzzPorts.Stores all = keybuzz.stores;
        return KeyBuzzApplication.assemble(new KeyBuzzPorts(
                new KeyBuzzPorts.Runtime(keybuzz.clock, keybuzz.ids, UseCaseListener.none()),
                new KeyBuzzPorts.Stores(
                        work,
                        all.outbox(),
                        all.tenancy(),
                        all.ticketing(),
                        all.billing(),
                        all.automation(),
                        all.marketplace(),
                        all.audit(),
                        all.answers(),
                        all.privacy(),
                        all.leftovers()),
                KeyBuzzPorts.Security.none(),
                new Channels(List.of(keybuzz.channel), List.of(keybuzz.channel), List.of(keybuzz.channel))));
    }

    private static final class Death extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Ends a process at one of its transactions: from then on nothing of it happens any more. */
    private static final class Dying implements UnitOfWork {
        private final UnitOfWork alive;
        private final boolean after;
        private int left;

        Dying(UnitOfWork alive, int transaction, boolean after) {
            this.alive = alive;
            this.left = transaction;
            this.after = after;
        }

        @Override
        public <T> T run(TenantScope scope, Supplier<T> work) {
            left--;
            if (left < 0 || left == 0 && !after) {
                throw new Death();
            }
            T result = alive.run(scope, work);
            if (left == 0) {
                throw new Death();
            }
            return result;
        }

        @Override
        public <T> T read(TenantScope scope, Supplier<T> work) {
            if (left <= 0) {
                throw new Death();
            }
            return alive.read(scope, work);
        }
    }
}
