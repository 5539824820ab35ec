package io.keybuzz.adapters.marketplace.amazon;

import io.keybuzz.adapters.marketplace.shared.Mail;
import io.keybuzz.adapters.marketplace.shared.MailBody;
import io.keybuzz.adapters.marketplace.shared.MessageDraft;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.shared.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A relay mail somebody forwarded by hand: its headers are lost, so the alias in the forwarded header block and the relay's
 * markers together have to do. Either alone is not enough.
 */
record ForwardedCopy(RelayAlias alias, Optional<String> name, RelayBody body) {
    private static final Pattern FROM = Pattern.compile("(?iu)^[>\\s*]*(?:From|De|Von|Da|Van|差出人)\\s?:\\*?\\s*"
            + "(?<name>[^<\\n]{0,200}?)\\s*<(?:mailto:)?(?<address>[^<>\\s]{3,254})>.{0,300}$");

    static Optional<ForwardedCopy> of(Mail mail) {
        String text = mail.body().text();
        if (!AmazonDomains.namesRelay(text) || BodyMarkers.in(text).isEmpty()) {
            return Optional.empty();
        }
        return List.of(text.split("\n")).stream()
                .filter(line -> line.length() < 800)
                .map(FROM::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .flatMap(from -> copy(from, mail.body()));
    }

    private static Optional<ForwardedCopy> copy(Matcher from, MailBody body) {
        return EmailAddress.parse(from.group("address"))
                .flatMap(RelayAlias::of)
                .map(alias -> new ForwardedCopy(
                        alias, Optional.of(from.group("name")).filter(name -> !name.isBlank()), RelayBody.of(body)));
    }

    MessageDraft draft(Mail mail) {
        return BuyerMail.draft(
                mail,
                alias,
                name,
                new RelayBody(body.text(), body.frame(), body.links(), "forwarded"),
                MessageKind.BUYER_MESSAGE);
    }
}
