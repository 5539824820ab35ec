package io.keybuzz.adapters.marketplace.mail.door;

import io.keybuzz.application.marketplace.Marketplaces;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;

/** One mail on its way in. */
final class Delivery implements MessageHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int NO_SUCH_ADDRESS = 550;
    private static final int TRY_LATER = 451;
    private static final int TOO_LARGE = 552;
    private static final int TOO_SLOW = 421;

    private final Marketplaces marketplaces;
    private final InstantSource time;
    private final int maxBytes;
    private final Semaphore places;
    private final Set<EmailAddress> recipients = new LinkedHashSet<>();

    Delivery(Marketplaces marketplaces, InstantSource time, int maxBytes, Semaphore places) {
        this.marketplaces = marketplaces;
        this.time = time;
        this.maxBytes = maxBytes;
        this.places = places;
    }

    /** Anybody may write, nobody included: bounces have no sender. */
    @Override
    public void from(String sender) {}

    @Override
    public void recipient(String recipient) throws RejectException {
        EmailAddress address = EmailAddress.parse(recipient).orElseThrow(Delivery::unknown);
        boolean known;
        try {
            known = marketplaces.receives(address);
        } catch (RuntimeException failed) {
            throw later(failed);
        }
        if (!known) {
            throw unknown();
        }
        recipients.add(address);
    }

    @Override
    public String data(InputStream data) throws RejectException, IOException {
        if (!places.tryAcquire()) {
            throw new RejectException(TRY_LATER, "too many mails at once, try again later");
        }
        try {
            RawContent mail = RawContent.of(read(data));
            for (EmailAddress recipient : recipients) {
                store(recipient, mail);
            }
            return "stored";
        } finally {
            places.release();
        }
    }

    /** What was stored for one recipient when another's failed is known when the mail comes again. */
    private void store(EmailAddress recipient, RawContent mail) throws RejectException {
        try {
            marketplaces.receive(recipient, mail, "smtp", time.instant());
        } catch (Refusal refusal) {
            if (refusal.code() != MarketplaceProblem.ADDRESS_UNKNOWN) {
                throw later(refusal);
            }
            throw unknown();
        } catch (RuntimeException failed) {
            throw later(failed);
        }
    }

    /** To its end, even where it is too large: a client that is still writing would not hear the answer. */
    private byte[] read(InputStream data) throws RejectException, IOException {
        long end = System.nanoTime() + LONGEST.toNanos();
        ByteArrayOutputStream mail = new ByteArrayOutputStream(16_384);
        byte[] piece = new byte[16_384];
        long size = 0;
        for (int read = data.read(piece); read >= 0; read = data.read(piece)) {
            size += read;
            if (size <= maxBytes) {
                mail.write(piece, 0, read);
            }
            if (System.nanoTime() > end) {
                throw new DropConnectionException(TOO_SLOW, "the mail took too long");
            }
        }
        if (size > maxBytes) {
            throw new RejectException(TOO_LARGE, "a mail may have at most " + maxBytes + " bytes");
        }
        return mail.toByteArray();
    }

    @Override
    public void done() {
        recipients.clear();
    }

    private static RejectException unknown() {
        return new RejectException(NO_SUCH_ADDRESS, "nobody receives mail at this address");
    }

    private static RejectException later(RuntimeException failed) {
        LOG.warn("a mail could not be stored: {}", failed.getClass().getSimpleName());
        return new RejectException(TRY_LATER, "try again later");
    }
}
