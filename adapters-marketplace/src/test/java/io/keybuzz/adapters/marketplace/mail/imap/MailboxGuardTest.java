package io.keybuzz.adapters.marketplace.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.keybuzz.adapters.marketplace.shared.net.PublicAddresses;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who names a mailbox's host makes us connect to it: never inside our own network, and nothing is told about what is there. */
class MailboxGuardTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:db8::1",
                "2001::1",
                "ff02::1",
                "fec0::1"
            })
    void what_not_everybody_could_reach_is_not_public(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.0.1",
                "100.128.0.1",
                "172.32.0.1",
                "192.1.1.1",
                "2a01:111:f400::1",
                "2001:4860:4860::8888"
            })
    void what_everybody_could_reach_is_public(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

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

    @Test
    void a_login_is_proved_before_anything_is_read() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        try {
            server.setUser("sav@boutique.test", "sav", "right");
            Connection connection = Mailboxes.at(server.getImap().getPort());

            assertThat(mailbox("right").probe(connection)).isEqualTo(connection.account());
            assertThatThrownBy(() -> mailbox("wrong").probe(connection))
                    .isInstanceOfSatisfying(
                            ChannelTrouble.class,
                            trouble -> assertThat(trouble.kind()).isEqualTo(ChannelTrouble.Kind.CREDENTIALS_REFUSED));
        } finally {
            server.stop();
        }
    }

    private static ImapSource mailbox(String password) {
        return new ImapSource(
                Mailboxes.secret("sav", password), Instant::now, Duration.ofSeconds(2), SocketFactory.getDefault());
    }
}
