package io.keybuzz.adapters.integration.mail;

import io.keybuzz.application.shared.Mail;
import io.keybuzz.application.shared.MailSender;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the last thousand letters for whoever holds it: an embedder without mail of its own, or a test. */
public final class InMemoryMail implements MailSender {
    private static final int MOST = 1_000;

    private final Deque<Mail> sent = new ArrayDeque<>();

    @Override
    public synchronized void send(Mail mail) {
        if (sent.size() == MOST) {
            sent.removeFirst();
        }
        sent.addLast(mail);
    }

    /** Oldest first. */
    public synchronized List<Mail> sent() {
        return List.copyOf(sent);
    }
}
