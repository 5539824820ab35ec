package io.keybuzz.adapters.marketplace.mail.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.InboundMessageSource.Batch;
import io.keybuzz.testkit.contract.marketplace.InboundMessageSourceContract;
import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.net.SocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImapSourceTest implements InboundMessageSourceContract {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private GreenMailUser user;

    @BeforeEach
    void a_mailbox_with_one_mail() throws Exception {
        server.start();
        user = server.setUser("sav@boutique.test", "sav", "pass word");
        deliver("first");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private void deliver(String text) throws Exception {
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(("From: marie@kunde.test\r\nSubject: S\r\nMessage-ID: <" + text
                                + "@kunde.test>\r\n\r\n" + text + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII))));
    }

    @Override
    public InboundMessageSource source() {
        return source("pass word", Instant.now());
    }

    private InboundMessageSource source(String password, Instant now) {
        return new ImapSource(
                Mailboxes.secret("sav", password), () -> now, Duration.ofSeconds(2), SocketFactory.getDefault());
    }

    @Override
    public Connection served() {
        return Mailboxes.at(server.getImap().getPort());
    }

    @Override
    public Connection unserved() {
        return Connections.of(Provider.MAIL);
    }

    private List<String> texts(Batch batch) {
        List<String> texts = new ArrayList<>();
        batch.items().forEach(item -> {
            String mail = new String(item.toByteArray(), StandardCharsets.US_ASCII);
            texts.add(mail.substring(mail.indexOf("\r\n\r\n")).strip());
        });
        return texts;
    }

    @Test
    void it_reads_on_from_where_it_was_and_leaves_everything_unread() throws Exception {
        Batch first = source().fetch(served(), Optional.empty());
        assertThat(texts(first)).containsExactly("first");
        assertThat(source().fetch(served(), first.nextCursor()).items()).isEmpty();
        assertThat(source().fetch(served(), first.nextCursor()).nextCursor()).isEqualTo(first.nextCursor());

        deliver("second");
        deliver("third");

        assertThat(texts(source().fetch(served(), first.nextCursor()))).containsExactly("second", "third");
        for (MimeMessage message : server.getReceivedMessages()) {
            assertThat(message.isSet(Flags.Flag.SEEN)).isFalse();
        }
    }

    @Test
    void another_validity_means_reading_the_last_days_again() throws Exception {
        deliver("second");

        assertThat(texts(source().fetch(served(), Optional.of("1:999999")))).containsExactly("first", "second");
        assertThat(texts(source().fetch(served(), Optional.of("no cursor")))).containsExactly("first", "second");
    }

    @Test
    void the_first_look_goes_back_seven_days_and_no_further() throws Exception {
        InboundMessageSource later = source("pass word", Instant.now().plus(Duration.ofDays(9)));

        Batch none = later.fetch(served(), Optional.empty());
        assertThat(none.items()).isEmpty();
        deliver("second");

        assertThat(texts(later.fetch(served(), none.nextCursor()))).containsExactly("second");
    }

    @Test
    void a_page_has_fifty_mails_and_the_next_one_the_rest() throws Exception {
        for (int i = 0; i < 55; i++) {
            deliver("m" + i);
        }

        Batch page = source().fetch(served(), Optional.empty());
        Batch rest = source().fetch(served(), page.nextCursor());

        assertThat(page.items()).hasSize(50);
        assertThat(rest.items()).hasSize(6);
        assertThat(source().fetch(served(), rest.nextCursor()).items()).isEmpty();
    }

    /** Once it is in, and with every piece of a mail. */
    @Override
    public int signs() {
        return 2;
    }

    @Test
    void a_page_of_a_slow_mailbox_ends_after_a_while_and_the_next_one_goes_on() throws Exception {
        deliver("second");
        deliver("third");
        Instant[] now = {Instant.now()};
        InboundMessageSource slow = new ImapSource(
                Mailboxes.secret("sav", "pass word"), () -> now[0], Duration.ofSeconds(2), SocketFactory.getDefault());

        Batch page = slow.fetch(served(), Optional.empty(), () -> now[0] = now[0].plusSeconds(15));

        assertThat(texts(page)).containsExactly("first");
        assertThat(texts(slow.fetch(served(), page.nextCursor()))).containsExactly("second", "third");
    }

    @Test
    void a_login_goes_to_no_other_server_than_the_one_it_was_given_for() {
        InboundMessageSource moved = new ImapSource(
                Mailboxes.secret(Map.of("login", "sav", "password", "pass word", "imap_host", "imap.before.example")),
                Instant::now,
                Duration.ofSeconds(2),
                SocketFactory.getDefault());

        assertThatThrownBy(() -> moved.fetch(served(), Optional.empty()))
                .isInstanceOfSatisfying(ChannelTrouble.class, trouble -> {
                    assertThat(trouble.kind()).isEqualTo(ChannelTrouble.Kind.CREDENTIALS_REFUSED);
                    assertThat(trouble.code()).isEqualTo("other-server");
                });
    }

    @Test
    void a_refused_login_says_so_and_never_the_password() {
        assertThatThrownBy(() -> source("wrong secret", Instant.now()).fetch(served(), Optional.empty()))
                .isInstanceOfSatisfying(ChannelTrouble.class, trouble -> {
                    assertThat(trouble.kind()).isEqualTo(ChannelTrouble.Kind.CREDENTIALS_REFUSED);
                    assertThat(trouble.safeMessage()).doesNotContain("secret");
                });
    }

    @Test
    void a_server_that_is_not_there_is_unreachable() {
        Connection connection = served();
        server.stop();

        assertThatThrownBy(() -> source().fetch(connection, Optional.empty()))
                .isInstanceOfSatisfying(
                        ChannelTrouble.class,
                        trouble -> assertThat(trouble.kind()).isEqualTo(ChannelTrouble.Kind.UNREACHABLE));
    }
}
