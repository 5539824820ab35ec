package io.keybuzz.adapters.marketplace.amazon;

import io.keybuzz.adapters.marketplace.shared.Authentication;
import io.keybuzz.adapters.marketplace.shared.Mail;
import io.keybuzz.domain.marketplace.MessageKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What kind of mail Amazon itself sent: by its own header where the mail was not refuted, else by words that only these
 * notices use. Subjects come last; they are truncated and translated at will.
 */
final class Notification {
    private static final Map<String, MessageKind> BY_HEADER = Map.of(
            "BBC_MESSAGE_SENT_TO_MERCHANT", MessageKind.BUYER_MESSAGE,
            "BBC_MESSAGE_CONFIRMATION_TO_MERCHANT", MessageKind.AGENT_COPY,
            "BRC_SELLER_NOTIFICATION", MessageKind.CANCELLATION_REQUEST,
            "RETURN_REQUEST", MessageKind.RETURN_REQUEST,
            "REFUND_ISSUED", MessageKind.REFUND_ISSUED,
            "A_Z_CLAIM_RESPONDENT_NOTIFY", MessageKind.CLAIM_OPENED,
            "A_Z_CLAIM_RESPONDENT_CLOSE", MessageKind.CLAIM_DECIDED);

    private static final Pattern OPT_OUT = Pattern.compile("(?iu)(?:buyer|customer) has (?:chosen to opt|opted)[ -]out"
            + "|a (?:choisi|décidé) de ne (?:plus|pas) recevoir|hat sich (?:dagegen )?entschieden.{0,80}keine"
            + "|ha (?:optado por|elegido) no recibir|ha scelto di non ricevere");
    private static final Pattern UNDELIVERED = Pattern.compile("(?iu)unable to deliver the message you sent"
            + "|n['’]avons pas pu (?:transmettre|remettre|livrer) (?:le|votre) message"
            + "|konnten? (?:die|Ihre) (?:von Ihnen gesendete )?Nachricht nicht (?:zustellen|zugestellt)"
            + "|no (?:hemos podido|pudimos) entregar el mensaje|impossibile recapitare il messaggio");

    private static final List<Words> BY_SUBJECT = List.of(
            new Words(
                    Pattern.compile(
                            "(?iuU)^Seu e-mail para\\b|^Votre e-mail à\\b|^Your e-?mail to\\b|^Ihre E-Mail an\\b"),
                    MessageKind.AGENT_COPY),
            new Words(
                    Pattern.compile("(?iu)annulation de commande|cancell?ation request|Stornierungsanfrage"
                            + "|Solicitud de cancelación|Richiesta di annullamento"),
                    MessageKind.CANCELLATION_REQUEST),
            new Words(
                    Pattern.compile(
                            "(?iu)autorisation de retour|return authori[sz]ation|Rücksendegenehmigung|richiesta di reso"
                                    + "|autorización de devolución"),
                    MessageKind.RETURN_REQUEST),
            new Words(
                    Pattern.compile("(?iu)^Remboursement initié|^Refund initiated|^Erstattung veranlasst|^Rimborso"
                            + "|^Reembolso iniciado"),
                    MessageKind.REFUND_ISSUED),
            new Words(
                    Pattern.compile("(?iu)^Décision concernant la réclamation|A-to-z .{0,60}decision"),
                    MessageKind.CLAIM_DECIDED));

    private Notification() {}

    /** The kind the header names; nothing when there is none, it is unknown, or the mail's origin was refuted. */
    static Optional<MessageKind> byHeader(Mail mail) {
        if (!Authentication.notRefuted(mail)) {
            return Optional.empty();
        }
        return mail.headers()
                .first("X-Space-Notification-Type")
                .flatMap(
                        value -> Optional.ofNullable(BY_HEADER.get(value.strip().toUpperCase(Locale.ROOT))));
    }

    /** For a mail from Amazon itself, which never speaks with a buyer's voice, whatever its header says. */
    static MessageKind ofAmazon(Mail mail) {
        return byHeader(mail)
                .filter(kind -> kind != MessageKind.BUYER_MESSAGE)
                .or(() -> byWords(mail))
                .orElse(MessageKind.SYSTEM_NOTICE);
    }

    private static Optional<MessageKind> byWords(Mail mail) {
        String text = mail.body().text();
        if (mail.report().isPresent() || UNDELIVERED.matcher(text).find()) {
            return Optional.of(MessageKind.BOUNCE);
        }
        if (OPT_OUT.matcher(text).find()) {
            return Optional.of(MessageKind.OPT_OUT);
        }
        if (mail.from()
                .map(from -> from.address().localPart().startsWith("atoz-guarantee"))
                .orElse(false)) {
            return Optional.of(MessageKind.CLAIM_OPENED);
        }
        return BY_SUBJECT.stream()
                .filter(words -> words.pattern().matcher(mail.subject()).find())
                .map(Words::kind)
                .findFirst();
    }

    /** Words by which a kind is told, in one list because the first fit decides. */
    private record Words(Pattern pattern, MessageKind kind) {}
}
