package io.keybuzz.adapters.marketplace;

import io.keybuzz.domain.marketplace.InboundMessage;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A plain mail with the headers a test is about. */
public final class TestMail {
    private final List<String> headers = new ArrayList<>();
    private String text = "Hello";

    public static TestMail from(String from) {
        return new TestMail().header("From", from);
    }

    public TestMail header(String name, String value) {
        headers.add(name + ": " + value);
        return this;
    }

    public TestMail text(String value) {
        text = value;
        return this;
    }

    public RawContent raw() {
        String mail = String.join("\r\n", headers) + "\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + text;
        return RawContent.of(mail.getBytes(StandardCharsets.UTF_8));
    }

    public ParsedInbound parsed() {
        return MarketplaceAdapters.inMemory().parsers().get(0).parse(Connections.of(Provider.MAIL), raw());
    }

    public InboundMessage understood() {
        return ((ParsedInbound.Understood) parsed()).messages().get(0);
    }
}
