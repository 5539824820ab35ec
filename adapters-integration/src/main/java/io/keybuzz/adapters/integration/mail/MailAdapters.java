package io.keybuzz.adapters.integration.mail;

import io.keybuzz.application.shared.MailSender;
import io.keybuzz.domain.shared.EmailAddress;
import java.nio.file.Path;

/** The ways our letters can go. */
public final class MailAdapters {
    private MailAdapters() {}

    /** To a mail server. What it does not take is tried again by the outbox. */
    public static MailSender smtp(SmtpSettings settings, EmailAddress from) {
        return new SmtpMail(settings, from);
    }

    /** Nowhere: the last thousand are kept in memory. */
    public static MailSender inMemory() {
        return new InMemoryMail();
    }

    /** Into a folder as {@code .eml} files that any mail program opens. */
    public static MailSender folder(Path folder, EmailAddress from) {
        return new FolderMail(folder, from);
    }
}
