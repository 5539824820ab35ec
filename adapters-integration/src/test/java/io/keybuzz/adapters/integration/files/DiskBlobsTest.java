package io.keybuzz.adapters.integration.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attachment.port.Blobs;
import io.keybuzz.testkit.contract.ticketing.attachment.BlobsContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskBlobsTest implements BlobsContract {
    @TempDir
    private Path folder;

    private DiskBlobs blobs;

    @BeforeEach
    void open() {
        blobs = new DiskBlobs(folder);
    }

    @Override
    public Blobs blobs() {
        return blobs;
    }

    @Override
    public long leftovers() {
        Path incoming = folder.resolve("incoming");
        if (!Files.exists(incoming)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(incoming)) {
            return files.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_a_killed_process_left_a_day_ago_is_swept_and_what_arrives_now_is_not() throws IOException {
        Path incoming = Files.createDirectories(folder.resolve("incoming"));
        Path old = Files.writeString(incoming.resolve("old.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        Path young = Files.writeString(incoming.resolve("young.part"), "half");

        new DiskBlobs(folder);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void a_disk_that_takes_nothing_is_out_of_reach_and_comes_back() throws IOException {
        Files.writeString(folder.resolve("incoming"), "a file where a folder should be");

        assertThatThrownBy(() -> blobs.begin(new TenantId(UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(CommonProblem.UNAVAILABLE));

        Files.delete(folder.resolve("incoming"));
        bytes_come_back_as_they_came_in_pieces_of_any_size();
    }
}
