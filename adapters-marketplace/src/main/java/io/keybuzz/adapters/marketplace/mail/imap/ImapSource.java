package io.keybuzz.adapters.marketplace.mail.imap;

import io.keybuzz.adapters.marketplace.shared.net.GuardedSockets;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.marketplace.port.SecretStore;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.util.MailConnectException;

/**
 * Reads mailboxes by IMAP: opened read-only, every body peeked at, so that the seller's own mail program finds them as they were.
 * The cursor is the mailbox's validity and the last number read; under another validity the last seven days are read again, which
 * taking in twice makes harmless.
 */
public final class ImapSource implements InboundMessageSource, ConnectionProbe {
    private static final Set<Provider> PROVIDERS = Set.of(Provider.MAIL);
    /** For each step; logging in takes a few, in which nobody can say that we are still there. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** After so long a page ends, so that what it has is taken in. */
    private static final Duration LONGEST_PAGE = Duration.ofSeconds(15);

    private static final Duration FIRST = Duration.ofDays(7);
    private static final int PAGE = 50;
    private static final long PAGE_BYTES = 30L << 20;

    private final SecretStore secrets;
    private final InstantSource time;
    private final Duration patience;
    private final SocketFactory sockets;

    /** Of mailboxes at public addresses: who names the host makes us connect to it. */
    public ImapSource(SecretStore secrets, InstantSource time) {
        this(secrets, time, PATIENCE, GuardedSockets.toPublicAddresses());
    }

    ImapSource(SecretStore secrets, InstantSource time, Duration patience, SocketFactory sockets) {
        this.secrets = secrets;
        this.time = time;
        this.patience = patience;
        this.sockets = sockets;
    }

    @Override
    public boolean serves(Connection connection) {
        return PROVIDERS.contains(connection.provider()) && MailboxAccess.isSetUp(connection);
    }

    @Override
    public Batch fetch(Connection connection, Optional<String> cursor) {
        return fetch(connection, cursor, () -> {});
    }

    @Override
    public Batch fetch(Connection connection, Optional<String> cursor, Runnable alive) {
        Instant until = time.instant().plus(LONGEST_PAGE);
        return asked(connection, alive, folder -> read(folder, cursor.flatMap(MailboxCursor::parse), until, alive));
    }

    /** Logs in and opens the folder; the account has no name of its own. */
    @Override
    public ChannelAccount probe(Connection connection) {
        return asked(connection, () -> {}, folder -> connection.account());
    }

    private interface Reading<T> {
        T of(Folder folder) throws MessagingException, IOException;
    }

    private <T> T asked(Connection connection, Runnable alive, Reading<T> reading) {
        MailboxAccess access = MailboxAccess.of(connection, secrets);
        Session session = Session.getInstance(access.properties(patience, sockets));
        try (Store store = session.getStore(access.protocol())) {
            store.connect(access.host(), access.port(), access.login(), access.password());
            alive.run();
            try (Folder folder = store.getFolder(access.folder())) {
                folder.open(Folder.READ_ONLY);
                return reading.of(folder);
            }
        } catch (AuthenticationFailedException refused) {
            throw ChannelTrouble.of(
                    Kind.CREDENTIALS_REFUSED, "login-refused", "The mailbox refuses its login or password");
        } catch (FolderNotFoundException missing) {
            throw ChannelTrouble.of(Kind.NOT_ALLOWED, "no-folder", "The mailbox has no such folder");
        } catch (MailConnectException nobody) {
            throw ChannelTrouble.of(Kind.UNREACHABLE, "unreachable", "The mailbox's server cannot be reached");
        } catch (MessagingException | IOException broken) {
            throw ChannelTrouble.of(Kind.INTERRUPTED, "interrupted", "The mailbox's server did not finish its answer");
        }
    }

    private Batch read(Folder folder, Optional<MailboxCursor> cursor, Instant until, Runnable alive)
            throws MessagingException, IOException {
        alive.run();
        UIDFolder numbered = (UIDFolder) folder;
        long validity = numbered.getUIDValidity();
        long last = cursor.filter(known -> known.validity() == validity).isPresent()
                ? cursor.get().lastUid()
                : beforeTheLatest(folder, numbered);
        alive.run();
        List<RawContent> items = new ArrayList<>();
        long bytes = 0;
        for (Message message : after(folder, numbered, last)) {
            byte[] mail = bytes(message, alive);
            items.add(RawContent.of(mail));
            last = numbered.getUID(message);
            bytes += mail.length;
            if (items.size() == PAGE || bytes >= PAGE_BYTES || !time.instant().isBefore(until)) {
                break;
            }
        }
        return new Batch(items, Optional.of(new MailboxCursor(validity, last).text()));
    }

    /** The number before the first mail of the last days; that of the last mail where there is none. */
    private long beforeTheLatest(Folder folder, UIDFolder numbered) throws MessagingException {
        Message[] latest = folder.search(
                new ReceivedDateTerm(ComparisonTerm.GE, Date.from(time.instant().minus(FIRST))));
        long first = Long.MAX_VALUE;
        for (Message message : latest) {
            first = Math.min(first, numbered.getUID(message));
        }
        return first == Long.MAX_VALUE ? Math.max(0, numbered.getUIDNext() - 1) : first - 1;
    }

    /** In the order of their numbers. A server answers "from the next on" with the last one where there is no next. */
    private static List<Message> after(Folder folder, UIDFolder numbered, long last) throws MessagingException {
        Message[] found = numbered.getMessagesByUID(last + 1, UIDFolder.LASTUID);
        FetchProfile numbers = new FetchProfile();
        numbers.add(UIDFolder.FetchProfileItem.UID);
        folder.fetch(found, numbers);
        List<Numbered> ordered = new ArrayList<>();
        for (Message message : Arrays.asList(found)) {
            if (message != null && !message.isExpunged() && numbered.getUID(message) > last) {
                ordered.add(new Numbered(numbered.getUID(message), message));
            }
        }
        ordered.sort(Comparator.comparingLong(Numbered::uid));
        return ordered.stream().map(Numbered::message).toList();
    }

    private static byte[] bytes(Message message, Runnable alive) throws MessagingException, IOException {
        if (message instanceof IMAPMessage one) {
            one.setPeek(true);
        }
        CutOff kept = new CutOff(RawContent.MAX_BYTES, alive);
        message.writeTo(kept);
        return kept.bytes();
    }

    private record Numbered(long uid, Message message) {}
}
