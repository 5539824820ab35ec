package io.keybuzz.adapters.marketplace.mail.imap;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/**
 * Keeps what fits and drops the rest: a mail that is too large must not stand in the way of those behind it. Says with every
 * piece that we are still there.
 */
final class CutOff extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(16_384);
    private final int most;
    private final Runnable alive;

    CutOff(int most, Runnable alive) {
        this.most = most;
        this.alive = alive;
    }

    @Override
    public void write(int one) {
        if (kept.size() < most) {
            kept.write(one);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        alive.run();
        kept.write(bytes, offset, Math.min(length, most - kept.size()));
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}
