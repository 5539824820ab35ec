package io.keybuzz.adapters.marketplace.mail.imap;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Keeps what fits and drops the rest: a mail that is too large must not stand in the way of those behind it. */
final class CutOff extends OutputStream {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(16_384);
    private final int most;

    CutOff(int most) {
        this.most = most;
    }

    @Override
    public void write(int one) {
        if (kept.size() < most) {
            kept.write(one);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        kept.write(bytes, offset, Math.min(length, most - kept.size()));
    }

    byte[] bytes() {
        return kept.toByteArray();
    }
}
