package io.keybuzz.testkit.contract.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.shared.Texts;
import io.keybuzz.domain.ticketing.NewTicket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.marketplace.port.InboundParser}, whatever the channel. */
public interface InboundParserContract {
    long SEED = 20_260_115;
    int MAX_ORDER_REF = 200;

    InboundParser parser();

    /** A connection the parser speaks for. */
    Connection served();

    /** A connection of somebody else's. */
    Connection unserved();

    /** A payload that is a buyer's message, as the channel would hand it over. */
    RawContent understandable();

    private ParsedInbound parse(byte[] bytes) {
        return parser().parse(served(), RawContent.of(bytes));
    }

    private InboundMessage understood() {
        ParsedInbound parsed = parser().parse(served(), understandable());
        assertThat(parsed).isInstanceOf(ParsedInbound.Understood.class);
        return ((ParsedInbound.Understood) parsed).messages().get(0);
    }

    /** What must hold of every message, or the ingestion could not store it. */
    private void assertUsable(InboundMessage message) {
        assertThat(message.externalId()).isNotBlank();
        assertThat(message.party()).isNotBlank();
        assertThat(message.threadKeys()).isNotEmpty();
        assertThat(message.threadKeys()).allMatch(key -> Texts.isStorable(key.value()));
        assertFits(message.subject(), NewTicket.MAX_SUBJECT);
        message.customerName().ifPresent(name -> assertFits(name, NewTicket.MAX_NAME));
        message.orderRef().ifPresent(order -> assertFits(order, MAX_ORDER_REF));
        Stream.of(
                        message.externalId(),
                        message.party(),
                        message.subject(),
                        message.text(),
                        message.safeHtml().orElse(""),
                        message.customerName().orElse(""))
                .forEach(text -> assertThat(Texts.isStorable(text)).isTrue());
        assertThat(message.attachments())
                .allSatisfy(file -> assertThat(file.fileName()).doesNotContain("/", "\\", "\0"));
    }

    private void assertFits(String text, int max) {
        assertThat(Texts.hasContent(text)).isTrue();
        assertThat(Texts.length(text)).isLessThanOrEqualTo(max);
    }

    private void assertSafe(ParsedInbound parsed) {
        if (parsed instanceof ParsedInbound.Understood understood) {
            assertUsable(understood.messages().get(0));
        } else {
            assertThat(((ParsedInbound.Suspicious) parsed).reason()).isNotBlank();
        }
    }

    @Test
    default void it_knows_whom_it_speaks_for() {
        assertThat(parser().serves(served())).isTrue();
        assertThat(parser().serves(unserved())).isFalse();
    }

    @Test
    default void a_buyers_message_is_understood() {
        assertUsable(understood());
    }

    @Test
    default void the_same_bytes_are_always_the_same_message() {
        assertThat(understood()).isEqualTo(understood());
    }

    @Test
    default void bad_input_is_an_outcome_and_never_an_exception() {
        for (String text : List.of(
                "",
                "\0",
                "\n\n\n",
                "\r\n",
                "hello",
                "{",
                "<html",
                ":",
                "Subject",
                "Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n--x--\r\n",
                "a".repeat(100_000),
                "\u00ff\u00fe\ud83d")) {
            assertSafe(parse(text.getBytes(StandardCharsets.UTF_8)));
            assertSafe(parse(text.getBytes(StandardCharsets.UTF_16)));
        }
    }

    @Test
    default void a_message_cut_off_anywhere_is_an_outcome() {
        byte[] whole = understandable().toByteArray();
        int step = Math.max(1, whole.length / 200);
        IntStream.iterate(0, length -> length < whole.length, length -> length + step)
                .forEach(length -> assertSafe(parse(Arrays.copyOf(whole, length))));
    }

    @Test
    default void a_message_damaged_anywhere_is_an_outcome() {
        byte[] whole = understandable().toByteArray();
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = whole.clone();
            for (int hit = 0; hit < 8; hit++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertSafe(parse(damaged));
        }
    }
}
