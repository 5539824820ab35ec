package io.keybuzz.adapters.marketplace.mail.mime;

import io.keybuzz.adapters.marketplace.shared.DeliveryReport;
import io.keybuzz.adapters.marketplace.shared.MessageIds;
import io.keybuzz.domain.shared.EmailAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the delivery report in a mail (RFC 3462, RFC 3464), also one that a server wrote without the right outer type. */
final class Reports {
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*([a-z]+)");
    private static final Pattern RECIPIENT =
            Pattern.compile("(?im)^(?:Final|Original)-Recipient:\\s*(?:rfc822\\s*;)?\\s*<?([^\\s<>;]+@[^\\s<>;]+)");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^<>]{1,900}>)");

    private Reports() {}

    static Optional<DeliveryReport> find(MimeNode root) {
        List<MimeNode> leaves = new ArrayList<>();
        collect(root, leaves);
        Optional<String> status = leaves.stream()
                .filter(leaf -> leaf.header().type().endsWith("/delivery-status"))
                .map(MimeNode::text)
                .findFirst();
        boolean declared = root.header().type().equals("multipart/report")
                && root.header().reportType().equals("delivery-status");
        if (status.isEmpty() && !declared) {
            return Optional.empty();
        }
        String text = status.orElse("");
        return Optional.of(new DeliveryReport(
                group(ACTION, text)
                        .map(action -> action.toLowerCase(Locale.ROOT).equals("failed"))
                        .orElse(true),
                original(leaves),
                group(RECIPIENT, text).flatMap(EmailAddress::parse)));
    }

    private static Optional<String> original(List<MimeNode> leaves) {
        return leaves.stream()
                .filter(leaf -> leaf.header().type().equals("message/rfc822")
                        || leaf.header().type().equals("text/rfc822-headers"))
                .map(leaf -> group(MESSAGE_ID, leaf.text()))
                .flatMap(Optional::stream)
                .flatMap(id -> MessageIds.first(id).stream())
                .findFirst();
    }

    private static Optional<String> group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static void collect(MimeNode node, List<MimeNode> leaves) {
        if (node.children().isEmpty()) {
            leaves.add(node);
        }
        node.children().forEach(child -> collect(child, leaves));
    }
}
