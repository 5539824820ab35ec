package io.keybuzz.adapters.marketplace.mail.mime;

import io.keybuzz.adapters.marketplace.shared.Lines;
import io.keybuzz.adapters.marketplace.shared.MailBody;
import io.keybuzz.domain.shared.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Chooses what of a mail is read: of alternatives the plain text, unless it is empty; of parts side by side all of them in
 * their order.
 */
final class BodyChoice {
    private static final int MAX_TEXT = 500_000;
    private static final Pattern SOFT_BREAK = Pattern.compile("(?m)(?<!^--)[ ]\\r?\\n(?!>|[ ]?$|-- )");

    private final List<String> html = new ArrayList<>();

    private BodyChoice() {}

    static MailBody of(MimeNode root) {
        BodyChoice choice = new BodyChoice();
        choice.collectHtml(root);
        String markup = String.join("\n<hr>\n", choice.html);
        Optional<String> htmlText = markup.isEmpty()
                ? Optional.empty()
                : Optional.of(HtmlText.of(markup)).filter(Texts::hasContent);
        return new MailBody(
                Lines.block(choice.readable(root), MAX_TEXT),
                htmlText,
                markup.isEmpty() ? Optional.empty() : SafeHtml.of(markup),
                markup.isEmpty() ? List.of() : HtmlText.preformatted(markup));
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

    private static String leaf(MimeNode node) {
        String text = node.text();
        if (node.isHtml()) {
            return HtmlText.of(text);
        }
        return node.header().flowed() ? SOFT_BREAK.matcher(text).replaceAll(" ") : text;
    }

    private void collectHtml(MimeNode node) {
        if (node.isMultipart()) {
            node.children().forEach(this::collectHtml);
        } else if (node.isHtml() && node.isReadable()) {
            html.add(node.text());
        }
    }
}
