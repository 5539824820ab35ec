package io.keybuzz.bootstrap.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.bootstrap.config.Secret;
import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.SequentialIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnchorFilesTest {
    private static final Instant JANUARY = FixedClock.START;
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");

    @TempDir
    Path home;

    private final SequentialIds ids = new SequentialIds();
    private final List<AuditHead> heads = List.of(
            new AuditHead(ids.next(TenantId::new), 7, "0a".repeat(32)),
            new AuditHead(TenantId.PLATFORM, 123_456_789_012L, "ff".repeat(32)));

    private AnchorFiles files() {
        return new AnchorFiles(home, new Secret("a key of the anchors, 32 bytes or more"));
    }

    private Path january() {
        return home.resolve("audit/anchors-2026-01.log");
    }

    @Test
    void anchors_come_back_from_all_months_and_are_for_their_owner_alone() throws IOException {
        files().append(heads, JANUARY);
        files().append(heads.subList(0, 1), FEBRUARY);

        AnchorFiles.Found found = files().read();

        assertThat(found.heads()).containsExactly(heads.get(0), heads.get(1), heads.get(0));
        assertThat(found.faults()).isEmpty();
        assertThat(home.resolve("audit/anchors-2026-02.log")).exists();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(january())))
                .isEqualTo("rw-------");
    }

    @Test
    void without_a_folder_there_are_none() {
        assertThat(files().read().heads()).isEmpty();
        assertThat(files().read().faults()).isEmpty();
    }

    @Test
    void every_change_of_a_line_is_found() throws IOException {
        String line = files().append(heads.subList(0, 1), JANUARY).get(0);
        for (int i = 0; i < line.length(); i++) {
            char other = line.charAt(i) == '1' ? '2' : '1';
            Files.writeString(january(), line.substring(0, i) + other + line.substring(i + 1) + "\n");

            AnchorFiles.Found found = files().read();

            assertThat(found.heads()).as("character %d", i).isEmpty();
            assertThat(found.faults()).singleElement().asString().startsWith("line 1 of " + january());
        }
    }

    @Test
    void what_another_key_signed_is_no_anchor() {
        new AnchorFiles(home, new Secret("another key of the anchors, 32 bytes")).append(heads, JANUARY);

        assertThat(files().read().heads()).isEmpty();
        assertThat(files().read().faults()).hasSize(2);
    }

    @Test
    void a_line_somebody_was_killed_over_is_no_fault_and_makes_way_for_the_next() throws IOException {
        files().append(heads, JANUARY);
        Files.writeString(january(), "2026-01-15T10:00:00.123456Z 0198", StandardOpenOption.APPEND);
        assertThat(files().read()).isEqualTo(new AnchorFiles.Found(heads, List.of()));

        files().append(heads, JANUARY);

        assertThat(files().read().faults()).isEmpty();
        assertThat(files().read().heads()).hasSize(4);
    }
}
