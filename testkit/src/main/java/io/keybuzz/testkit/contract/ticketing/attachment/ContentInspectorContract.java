package io.keybuzz.testkit.contract.ticketing.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.attachment.AttachmentRules;
import io.keybuzz.domain.ticketing.attachment.FileName;
import io.keybuzz.domain.ticketing.attachment.Findings;
import io.keybuzz.domain.ticketing.attachment.Inspection;
import io.keybuzz.domain.ticketing.attachment.port.ContentInspector;
import io.keybuzz.testkit.given.GivenFile;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The promises of {@link io.keybuzz.domain.ticketing.attachment.port.ContentInspector}, and thirty files that mean no good. */
public interface ContentInspectorContract {
    ContentInspector inspector();

    private Findings look(byte[] bytes, String name, int piece) {
        Inspection inspection = inspector().begin();
        for (int at = 0; at < bytes.length; at += piece) {
            inspection.see(bytes, at, Math.min(piece, bytes.length - at));
        }
        return inspection.findings(FileName.of(name));
    }

    private String outcome(byte[] bytes, String name) {
        Findings findings = look(bytes, name, 4_096);
        try {
            findings.require(FileName.of(name), AttachmentRules.standard());
            return "taken as " + findings.mediaType();
        } catch (Refusal refusal) {
            return refusal.code().slug().substring("ticketing/attachment-".length());
        }
    }

    @TestFactory
    default List<DynamicTest> what_a_file_is_taken_for() {
        return GivenFile.all().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.name() + " " + file.what(),
                        () -> assertThat(outcome(file.bytes(), file.name()))
                                .as(file.what())
                                .isEqualTo(file.outcome())))
                .toList();
    }

    @Test
    default void an_image_says_how_many_pixels_it_has_however_it_arrives() {
        for (int piece : new int[] {1, 2, 3, 7, 1_000_000}) {
            assertThat(look(GivenFile.png(640, 480), "a.png", piece).pixels()).hasValue(640 * 480);
            assertThat(look(GivenFile.jpeg(640, 480, 0), "a.jpg", piece).pixels())
                    .hasValue(640 * 480);
            assertThat(look(GivenFile.jpeg(640, 480, 9), "a.jpg", piece).pixels())
                    .hasValue(640 * 480);
            assertThat(look(GivenFile.gif(640, 480), "a.gif", piece).pixels()).hasValue(640 * 480);
            assertThat(look(GivenFile.webp(640, 480), "a.webp", piece).pixels()).hasValue(640 * 480);
        }
    }

    @Test
    default void a_text_is_no_image_whatever_it_is_called() {
        assertThat(look("hello".getBytes(UTF_8), "a.png", 10).mediaType()).isEqualTo("text/plain");
        assertThat(look(new byte[] {1, 2, 3, (byte) 200, 0, 0}, "a.png", 10).mediaType())
                .isEqualTo("application/octet-stream");
    }
}
