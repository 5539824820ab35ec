package io.keybuzz.adapters.integration.mail;

import io.keybuzz.application.outbox.RetryLater;
import io.keybuzz.application.shared.Mail;
import io.keybuzz.application.shared.MailSender;
import io.keybuzz.domain.shared.EmailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts letters into a folder, one {@code .eml} file each, readable by its owner alone: they hold links that open accounts. */
final class FolderMail implements MailSender {
    private static final Logger LOG = LoggerFactory.getLogger(FolderMail.class);
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final EmailAddress from;
    private final Session session;

    FolderMail(Path folder, EmailAddress from) {
        this.folder = folder;
        this.from = from;
        this.session = Session.getInstance(Envelope.properties(from));
    }

    @Override
    public void send(Mail mail) {
        String name =
                NAME.format(Instant.now()) + "-" + UUID.randomUUID().toString().substring(0, 8);
        try {
            Files.createDirectories(folder, rights("rwx------"));
            Path draft = Files.createFile(folder.resolve(name + ".draft"), rights("rw-------"));
            try (OutputStream file = Files.newOutputStream(draft)) {
                Envelope.message(session, from, mail).writeTo(file);
            }
            Files.move(draft, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
            LOG.info("a mail was put into {}", folder);
        } catch (IOException | MessagingException failed) {
            String kind = failed.getClass().getSimpleName();
            LOG.warn("a mail could not be put into {}: {}", folder, kind);
            throw new RetryLater("the mail could not be put into the folder: " + kind);
        }
    }

    private static FileAttribute<?>[] rights(String rights) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
