package io.keybuzz.domain.marketplace.file;

import java.io.InputStream;

/** Takes the files of a message one by one. */
@FunctionalInterface
public interface FileTaker {
    /**
     * The next one.
     *
     * @param fileName as the message names it
     * @param bytes read to its end or not at all; closed by whoever gives it
     */
    void take(String fileName, InputStream bytes);
}
