package io.keybuzz.domain.ticketing.reply;

import java.util.List;

/** What somebody is about to answer. @param files that would go with it */
public record DraftReply(String body, List<File> files) {
    public DraftReply {
        files = List.copyOf(files);
    }

    /** Words without files. */
    public static DraftReply of(String body) {
        return new DraftReply(body, List.of());
    }

    /** A file by its name and its size in bytes. */
    public record File(String name, long size) {}
}
