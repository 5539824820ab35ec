package io.keybuzz.adapters.marketplace.fnac;

import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.polled.Faults;
import io.keybuzz.adapters.marketplace.shared.xml.XmlBroken;
import io.keybuzz.adapters.marketplace.shared.xml.XmlNode;
import io.keybuzz.adapters.marketplace.shared.xml.XmlPieces;
import io.keybuzz.adapters.marketplace.shared.xml.XmlReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What Fnac answered: the frame, which says how it went and how many pages there are, and the items, each to the letter.
 * Nothing is checked against Fnac's schema, which its own answers do not keep to.
 */
record FnacAnswer(XmlNode frame, List<String> items) {
    static final String NOT_FOUND = "ERR_120";

    private static final Set<String> FAILED = Set.of("ERROR", "FATAL");

    /** @throws io.keybuzz.domain.marketplace.health.ChannelTrouble for what is no answer of this service */
    static FnacAnswer read(ChannelAnswer answer, String service, String item) {
        XmlPieces cut = XmlPieces.cut(answer.body(), item);
        try {
            XmlNode frame = XmlReader.read(cut.frame());
            if (!frame.name().equals(service + "_response")) {
                throw Faults.unreadable();
            }
            return new FnacAnswer(frame, cut.pieces());
        } catch (XmlBroken broken) {
            throw Faults.unreadable();
        }
    }

    /** The whole is an error; of single items nothing is said by it. */
    boolean failed() {
        return failed(frame);
    }

    static boolean failed(XmlNode node) {
        return node.attribute("status")
                .filter(status -> FAILED.contains(status.toUpperCase(Locale.ROOT)))
                .isPresent();
    }

    boolean says(String code) {
        return frame.children("error").stream()
                .anyMatch(error -> error.attribute("code").filter(code::equals).isPresent());
    }

    /** Fnac's code of the first error, in our spelling. */
    String code() {
        return code(frame);
    }

    static String code(XmlNode node) {
        return node.children("error").stream()
                .flatMap(error -> error.attribute("code").stream())
                .filter(code -> code.matches("[A-Za-z0-9_]{1,30}"))
                .map(code -> code.toLowerCase(Locale.ROOT).replace('_', '-'))
                .findFirst()
                .orElse("error");
    }

    /** A number in the frame. */
    Optional<Integer> number(String name) {
        return frame.text(name).filter(text -> text.matches("\\d{1,9}")).map(Integer::valueOf);
    }

    /** The items that can be read. */
    List<XmlNode> readable() {
        return items.stream().flatMap(item -> readable(item).stream()).toList();
    }

    static Optional<XmlNode> readable(String item) {
        try {
            return Optional.of(XmlReader.read(item));
        } catch (XmlBroken broken) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "FnacAnswer[" + frame.name() + ", " + items.size() + " items]";
    }
}
