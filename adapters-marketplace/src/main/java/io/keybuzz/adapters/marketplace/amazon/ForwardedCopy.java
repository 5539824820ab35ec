package io.keybuzz.adapters.marketplace.amazon;

import io.keybuzz.adapters.marketplace.shared.Mail;
import io.keybuzz.adapters.marketplace.shared.MailBody;
import io.keybuzz.adapters.marketplace.shared.MessageDraft;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.shared.EmailAddress;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A relay mail somebody forwarded by hand: its headers are lost, so the alias in the forwarded header block and the relay's
 * markers together have to do. Either alone is not enough. The Message-ID is the forwarder's and not worth answering to.
 */
record ForwardedCopy(RelayAlias alias, Optional<String> name, RelayBody body) {
    /** The line may be wrapped, also between the angle brackets. */
    private static final Pattern FROM =
            Pattern.compile("(?imu)^[>\\s*]{0,10}(?:From|De|Von|Da|Van|差出人)[\\s\\u00A0]?:\\*?"
                    + "([^<]{0,200}?)<\\s*(?:mailto:)?([^<>\\s]{3,254})\\s*>");

    /** Who answers such a mail quotes it, and does not hand it on. */
    private static final Pattern ANSWER = Pattern.compile("(?iu)^(?:re|aw|sv|antw|rif|res|r)\\s?:");

    static Optional<ForwardedCopy> of(Mail mail) {
        String text = mail.body().text();
        if (ANSWER.matcher(mail.subject()).find()
                || !AmazonDomains.namesRelay(text)
                || BodyMarkers.in(text).isEmpty()) {
            return Optional.empty();
        }
        return FROM.matcher(text)
                .results()
                .map(from -> copy(from, mail.body()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ForwardedCopy> copy(MatchResult from, MailBody body) {
        return EmailAddress.parse(from.group(2))
                .flatMap(RelayAlias::of)
                .map(alias -> new ForwardedCopy(
                        alias, Optional.of(from.group(1).strip()).filter(name -> !name.isBlank()), RelayBody.of(body)));
    }

    MessageDraft draft(Mail mail) {
        return BuyerMail.draft(
                mail,
                alias,
                name,
                new RelayBody(body.text(), body.frame(), body.links(), "forwarded"),
                MessageKind.BUYER_MESSAGE,
                Optional.empty());
    }
}
