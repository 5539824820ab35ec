package io.keybuzz.adapters.marketplace.rakuten;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.adapters.marketplace.shared.xml.XmlBroken;
import io.keybuzz.adapters.marketplace.shared.xml.XmlNode;
import io.keybuzz.adapters.marketplace.shared.xml.XmlReader;
import io.keybuzz.adapters.marketplace.shared.xml.XmlText;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import java.util.Optional;

/** Reads all that was said about an item: with the buyer, with Rakuten, and in a claim. */
final class RakutenParser implements InboundParser {
    private static final String UNREAD = "unreaditem";

    /** A note of ours in place of an item that Rakuten does not tell about. */
    static RawContent unread(String item, String code) {
        return RawContent.of(("<" + UNREAD + "><itemid>" + XmlText.escape(item) + "</itemid><code>"
                        + XmlText.escape(code) + "</code></" + UNREAD + ">")
                .getBytes(UTF_8));
    }

    @Override
    public boolean serves(Connection connection) {
        return RakutenChannel.serves(connection);
    }

    @Override
    public ParsedInbound parse(Connection connection, RawContent content) {
        try {
            XmlNode root = XmlReader.read(content.toByteArray());
            if (root.name().equals(UNREAD)) {
                return new ParsedInbound.Suspicious("Rakuten does not tell about item "
                        + root.text("itemid").orElse("") + ": look there");
            }
            Optional<XmlNode> item = root.at("response", "item");
            Optional<String> id = item.flatMap(node -> node.text("itemid"))
                    .or(() -> root.text("request", "itemid"))
                    .filter(text -> text.matches("\\d{1,20}"));
            if (item.isEmpty() || id.isEmpty()) {
                return new ParsedInbound.Suspicious("it tells of no item of Rakuten's");
            }
            Optional<String> seller =
                    root.text("request", "user").or(() -> connection.account().externalId());
            return new ParsedInbound.Understood(new ItemTalk(item.get(), id.get(), seller).messages());
        } catch (XmlBroken broken) {
            return new ParsedInbound.Suspicious("unreadable: " + broken.why());
        }
    }
}
