package io.keybuzz.domain.marketplace.file;

import java.util.List;

/**
 * What became of the files of a message.
 *
 * @param kept their bytes are where they stay; nothing points to them before the message has a ticket
 * @param refused not kept, and why
 */
public record ArrivedFiles(List<Kept> kept, List<Refused> refused) {
    private static final ArrivedFiles NONE = new ArrivedFiles(List.of(), List.of());

    public ArrivedFiles {
        kept = List.copyOf(kept);
        refused = List.copyOf(refused);
    }

    public static ArrivedFiles none() {
        return NONE;
    }

    /**
     * A file.
     *
     * @param mediaType as its bytes say
     * @param sha256 in hexadecimal
     * @param key where its bytes are
     */
    public record Kept(String fileName, String mediaType, long size, String sha256, String key) {}

    /** @param reason the end of a sentence that begins with the file's name, such as {@code is empty} */
    public record Refused(String fileName, String reason) {}
}
