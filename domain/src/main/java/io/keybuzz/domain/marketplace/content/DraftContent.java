package io.keybuzz.domain.marketplace.content;

import java.util.List;

/** An answer as it would be sent. */
public record DraftContent(String body, List<File> files) {
    public DraftContent {
        files = List.copyOf(files);
    }

    /** A file by its name and its size in bytes. */
    public record File(String name, long size) {
        String extension() {
            int dot = name.lastIndexOf('.');
            return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
        }
    }
}
