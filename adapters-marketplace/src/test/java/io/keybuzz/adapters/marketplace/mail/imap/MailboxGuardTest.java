package io.keybuzz.adapters.marketplace.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who names a mailbox's host makes us connect to it: never inside our own network, and nothing is told about what is there. */
class MailboxGuardTest {
    @Test
    void a_host_inside_is_never_connected_to_and_looks_like_one_that_is_not_there() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (ServerSocket inside = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread listening = new Thread(() -> count(inside, calls));
            listening.start();
            Connection connection = Mailboxes.at(inside.getLocalPort());
            ImapSource guarded = new ImapSource(Mailboxes.secret("sav", "x"), Instant::now);

            assertThatThrownBy(() -> guarded.probe(connection)).satisfies(MailboxGuardTest::isUnreachable);
            assertThatThrownBy(() -> guarded.fetch(connection, Optional.empty()))
                    .satisfies(MailboxGuardTest::isUnreachable);
        }
        assertThat(calls).hasValue(0);
    }

    private static void count(ServerSocket inside, AtomicInteger calls) {
        try (Socket caller = inside.accept()) {
            calls.incrementAndGet();
        } catch (java.io.IOException closed) {
            return;
        }
    }

    private static void isUnreachable(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        ChannelTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(ChannelTrouble.Kind.UNREACHABLE));
    }
}
