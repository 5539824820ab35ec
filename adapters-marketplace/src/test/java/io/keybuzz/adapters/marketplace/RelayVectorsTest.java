package io.keybuzz.adapters.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.shared.Refusal;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The shapes of relay mail that are known, one golden file each. With {@code -Dvectors.write=DIR} the outcomes are written
 * there to be read and compared by a person; the test itself never changes a golden file.
 */
class RelayVectorsTest {
    private final InboundParser parser =
            MarketplaceAdapters.inMemory().parsers().get(0);

    @ParameterizedTest
    @MethodSource("vectors")
    void reads_the_mail_as_its_golden_file_says(String name) throws Exception {
        String outcome = Rendering.of(parse(name));
        String writeTo = System.getProperty("vectors.write", "");
        if (!writeTo.isEmpty()) {
            Files.writeString(Path.of(writeTo, name + ".txt"), outcome);
        }

        assertThat(outcome)
                .isEqualTo(new String(Files.readAllBytes(directory().resolve(name + ".txt")), StandardCharsets.UTF_8));
    }

    @Test
    void one_message_id_on_two_texts_is_two_messages_and_on_one_text_is_one() throws Exception {
        InboundMessage first = message("15a-same-message-id");
        InboundMessage other = message("15b-same-message-id");

        assertThat(first.externalId()).isEqualTo(message("15a-same-message-id").externalId());
        assertThat(other.externalId()).isNotEqualTo(first.externalId());
        assertThat(other.messageRef()).isEqualTo(first.messageRef());
    }

    @Test
    void a_mail_of_26_megabytes_is_refused_before_anybody_reads_it() {
        byte[] huge = new byte[26 * 1024 * 1024];

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> RawContent.of(huge))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(MarketplaceProblem.RAW_TOO_LARGE));
    }

    @Test
    void a_mail_of_almost_25_megabytes_is_read() throws Exception {
        byte[] start = Files.readAllBytes(directory().resolve("02-en-presale-without-order.eml"));
        byte[] large = java.util.Arrays.copyOf(start, RawContent.MAX_BYTES);
        java.util.Arrays.fill(large, start.length, large.length, (byte) 'x');

        ParsedInbound parsed = parser.parse(Connections.of(Provider.MAIL), RawContent.of(large));

        assertThat(((ParsedInbound.Understood) parsed).messages().get(0).text())
                .isEqualTo("Does it come with a UK plug?");
    }

    static List<String> vectors() throws Exception {
        return Samples.vectors().stream()
                .map(file -> file.getFileName().toString())
                .map(name -> name.substring(0, name.length() - 4))
                .toList();
    }

    private InboundMessage message(String name) throws Exception {
        return ((ParsedInbound.Understood) parse(name)).messages().get(0);
    }

    private ParsedInbound parse(String name) throws IOException, URISyntaxException {
        byte[] bytes = Files.readAllBytes(directory().resolve(name + ".eml"));
        return parser.parse(Connections.of(Provider.MAIL), RawContent.of(bytes));
    }

    private static Path directory() throws URISyntaxException {
        return Samples.resource("/vectors");
    }
}
