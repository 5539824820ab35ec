package io.keybuzz.adapters.marketplace.amazon;

import io.keybuzz.adapters.marketplace.shared.AutomaticMail;
import io.keybuzz.adapters.marketplace.shared.Mail;
import io.keybuzz.adapters.marketplace.shared.MailDialect;
import io.keybuzz.adapters.marketplace.shared.Mailbox;
import io.keybuzz.adapters.marketplace.shared.MessageDraft;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.MessageKind;
import io.keybuzz.domain.marketplace.ParsedInbound;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Amazon's mail: buyers through the relay, and Amazon itself. The order of the questions is the order of trust: a forged
 * sender first, then the relay's domain, then Amazon's, last a copy forwarded by hand.
 */
public final class AmazonMail implements MailDialect {
    private static final Set<String> MACHINES =
            Set.of("donotreply", "do-not-reply", "no-reply", "noreply", "auto-confirm");

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\([^)]*\\)");
    /** Also where one of them is no address at all and would be passed over. */
    private static final Pattern SEVERAL = Pattern.compile("@[^,;]*[,;][^,;]*@");

    @Override
    public Optional<ParsedInbound> read(Connection connection, Mail mail) {
        Optional<String> doubt = doubt(mail);
        if (doubt.isPresent()) {
            return Optional.of(new ParsedInbound.Suspicious(doubt.get()));
        }
        Optional<Mailbox> from = mail.from();
        if (from.isEmpty()) {
            return Optional.empty();
        }
        Optional<RelayAlias> alias = RelayAlias.of(from.get().address())
                .filter(found -> !MACHINES.contains(found.full().localPart().toLowerCase(Locale.ROOT)));
        if (alias.isPresent()) {
            return understood(BuyerMail.draft(
                    mail,
                    alias.get(),
                    from.get().name(),
                    RelayBody.of(mail.body()),
                    buyerKind(mail),
                    mail.messageId()));
        }
        String domain = from.get().address().domain();
        if (AmazonDomains.isAmazon(domain) || AmazonDomains.isRelay(domain)) {
            return understood(AmazonNotice.draft(connection, mail, Notification.ofAmazon(mail)));
        }
        return ForwardedCopy.of(mail).flatMap(copy -> understood(copy.draft(mail)));
    }

    private static Optional<String> doubt(Mail mail) {
        boolean amazonNamed = mail.senders().stream()
                .anyMatch(sender -> AmazonDomains.isRelay(sender.address().domain())
                        || AmazonDomains.isAmazon(sender.address().domain()));
        boolean othersNamed =
                mail.senders().stream().map(Mailbox::address).distinct().count() > 1
                        || SEVERAL.matcher(QUOTED.matcher(mail.claimedFrom()).replaceAll(""))
                                .find();
        if (amazonNamed && othersNamed) {
            return Optional.of("the mail names several senders, one of them Amazon's");
        }
        if (mail.senders().stream()
                .anyMatch(sender -> AmazonDomains.imitates(sender.address().domain()))) {
            return Optional.of("the sender's domain only looks like Amazon's");
        }
        boolean relay = mail.from()
                .filter(from -> AmazonDomains.isRelay(from.address().domain()))
                .isPresent();
        if (!relay && AmazonDomains.namesRelay(mail.claimedFrom())) {
            return Optional.of("the sender's name shows an address of Amazon's relay, the address is another");
        }
        return Optional.empty();
    }

    /** The alias wins over the header, which may only make a buyer's message a request the buyer made with it. */
    private static MessageKind buyerKind(Mail mail) {
        Optional<MessageKind> named = Notification.byHeader(mail);
        if (named.filter(kind -> kind == MessageKind.CANCELLATION_REQUEST || kind == MessageKind.RETURN_REQUEST)
                .isPresent()) {
            return named.get();
        }
        return named.isEmpty() && AutomaticMail.isReply(mail.headers())
                ? MessageKind.AUTO_REPLY
                : MessageKind.BUYER_MESSAGE;
    }

    private static Optional<ParsedInbound> understood(MessageDraft draft) {
        return Optional.of(new ParsedInbound.Understood(draft.message()));
    }
}
