package io.keybuzz.examples.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EmbedPlainJavaTest {
    @Test
    void one_ticket_is_opened_answered_and_listed() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            EmbedPlainJava.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("subject=Where is my parcel?", "messageCount=2")
                .doesNotContain("firstResponseAt=null");
    }

    @Test
    void it_takes_less_than_thirty_lines() throws IOException {
        Path source = Path.of("src/main/java/io/keybuzz/examples/plain/EmbedPlainJava.java");

        assertThat(Files.readAllLines(source)).hasSizeLessThan(30);
    }
}
