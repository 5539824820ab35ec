package io.keybuzz.adapters.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.domain.shared.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Broken and strange mail from the collections of two mail libraries: everything is read, and nothing unfit comes out. */
class MailFixturesTest {
    private final InboundParser parser =
            MarketplaceAdapters.inMemory().parsers().get(0);

    @Test
    void every_mail_is_read_in_time_and_within_our_limits() throws Exception {
        List<Path> mails = Samples.fixtures();
        assertThat(mails).hasSize(150);

        for (Path mail : mails) {
            RawContent raw = RawContent.of(Files.readAllBytes(mail));
            ParsedInbound parsed = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> parser.parse(Connections.of(Provider.MAIL), raw), mail.toString());
            assertThat(parsed).as("%s", mail).isInstanceOf(ParsedInbound.Understood.class);
            assertStorable(mail, ((ParsedInbound.Understood) parsed).messages().get(0));
        }
    }

    static void assertStorable(Object mail, InboundMessage message) {
        assertThat(message.subject()).as("subject of %s", mail).matches(Texts::hasContent);
        assertThat(Texts.length(message.subject())).as("subject of %s", mail).isBetween(1, 300);
        assertThat(message.text()).as("text of %s", mail).matches(Texts::hasContent);
        assertThat(message.threadKeys()).as("threads of %s", mail).isNotEmpty();
        assertThat(Stream.of(
                                Stream.of(message.subject(), message.text(), message.externalId(), message.party()),
                                message.safeHtml().stream(),
                                message.customerName().stream(),
                                message.messageRef().stream(),
                                message.threadKeys().stream().map(key -> key.value()),
                                message.attachments().stream().map(file -> file.fileName()),
                                message.attachments().stream().map(file -> file.contentType()))
                        .flatMap(text -> text))
                .as("texts of %s", mail)
                .allMatch(Texts::isStorable);
        assertThat(message.attachments()).as("attachments of %s", mail).hasSizeLessThanOrEqualTo(50);
        assertThat(message.attachments())
                .as("attachments of %s", mail)
                .allSatisfy(file -> assertThat(file.fileName()).matches("[^/\\\\\\p{Cntrl}]{1,255}"));
        message.safeHtml()
                .ifPresent(html -> assertThat(html.toLowerCase(java.util.Locale.ROOT))
                        .as("html of %s", mail)
                        .doesNotContain(
                                "<script", "<style", "<iframe", "<form", "<object", "javascript:", "src=\"http"));
    }
}
