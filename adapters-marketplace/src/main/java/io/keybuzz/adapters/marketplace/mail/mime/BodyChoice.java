package io.keybuzz.adapters.marketplace.mail.mime;

import io.keybuzz.adapters.marketplace.shared.Lines;
import io.keybuzz.adapters.marketplace.shared.MailBody;
import io.keybuzz.adapters.marketplace.shared.html.HtmlText;
import io.keybuzz.adapters.marketplace.shared.html.SafeHtml;
import io.keybuzz.domain.shared.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Chooses what of a mail is read: of alternatives the plain text, unless it is empty; of parts side by side all of them in
 * their order.
 */
final class BodyChoice {
    private static final int MAX_TEXT = 500_000;
    private static final Pattern SOFT_BREAK = Pattern.compile("(?m)(?<!^--)[ ]\\r?\\n(?!>|[ ]?$|-- )");

    private final Map<MimeNode, HtmlText.Reading> html = new LinkedHashMap<>();

    private BodyChoice() {}

    static MailBody of(MimeNode root) {
        BodyChoice choice = new BodyChoice();
        choice.readHtml(root);
        return new MailBody(
                Lines.block(choice.readable(root), MAX_TEXT),
                Optional.of(choice.htmlText()).filter(Texts::hasContent),
                choice.safeHtml(),
                choice.html.values().stream()
                        .flatMap(reading -> reading.preformatted().stream())
                        .toList());
    }

    private String htmlText() {
        return html.values().stream().map(HtmlText.Reading::text).collect(Collectors.joining("\n\n"));
    }

    private Optional<String> safeHtml() {
        return html.isEmpty()
                ? Optional.empty()
                : SafeHtml.of(html.keySet().stream().map(MimeNode::text).collect(Collectors.joining("\n<hr>\n")));
    }

    private String readable(MimeNode node) {
        if (!node.isMultipart()) {
            return node.isReadable() ? leaf(node) : "";
        }
        return node.header().type().equals("multipart/alternative") ? alternative(node) : sideBySide(node);
    }

    private String alternative(MimeNode node) {
        return node.children().stream()
                .filter(child -> !child.isHtml())
                .map(this::readable)
                .filter(Texts::hasContent)
                .findFirst()
                .orElseGet(() -> sideBySide(node));
    }

    private String sideBySide(MimeNode node) {
        return String.join(
                "\n\n",
                node.children().stream()
                        .map(this::readable)
                        .filter(Texts::hasContent)
                        .toList());
    }

    private String leaf(MimeNode node) {
        HtmlText.Reading reading = html.get(node);
        if (reading != null) {
            return reading.text();
        }
        return node.header().flowed() ? SOFT_BREAK.matcher(node.text()).replaceAll(" ") : node.text();
    }

    private void readHtml(MimeNode node) {
        if (node.isMultipart()) {
            node.children().forEach(this::readHtml);
        } else if (node.isHtml() && node.isReadable()) {
            html.put(node, HtmlText.of(node.text()));
        }
    }
}
