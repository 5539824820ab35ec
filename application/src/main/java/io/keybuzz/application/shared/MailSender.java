package io.keybuzz.application.shared;

/** Carries our own letters (links, notices) away; what sellers write to buyers goes through the channels instead. */
@FunctionalInterface
public interface MailSender {
    /**
     * Returns when somebody else has taken responsibility for the mail. Slow, so never inside a unit of work.
     *
     * @throws io.keybuzz.application.outbox.RetryLater when the mail could not be handed over; the reason names nobody
     */
    void send(Mail mail);
}
