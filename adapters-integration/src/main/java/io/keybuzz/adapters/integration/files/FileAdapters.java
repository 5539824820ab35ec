package io.keybuzz.adapters.integration.files;

import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.domain.ticketing.attachment.AttachmentRules;
import java.nio.file.Path;

/** What files of tickets are kept with. */
public final class FileAdapters {
    private FileAdapters() {}

    /** In memory, and gone with it. */
    public static FileParts inMemory() {
        return inMemory(AttachmentRules.standard());
    }

    public static FileParts inMemory(AttachmentRules rules) {
        return new FileParts(new InMemoryBlobs(), new TikaInspector(), rules);
    }

    /** In a folder of its own, which only this process and its like write to. */
    public static FileParts disk(Path folder, AttachmentRules rules) {
        return new FileParts(new DiskBlobs(folder), new TikaInspector(), rules);
    }

    /** In a bucket. @param staging a folder for files on their way there */
    public static FileParts bucket(S3Settings settings, Path staging, AttachmentRules rules) {
        return new FileParts(new S3Blobs(settings, staging), new TikaInspector(), rules);
    }
}
