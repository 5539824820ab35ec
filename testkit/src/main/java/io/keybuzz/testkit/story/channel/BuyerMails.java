package io.keybuzz.testkit.story.channel;

import io.keybuzz.domain.marketplace.RawContent;
import java.nio.charset.StandardCharsets;

/** What a buyer writes about an order, as Amazon's relay passes it on. */
final class BuyerMails {
    private static final String ALIAS = "ab12cd34ef56gh7";
    private static final String BUYERS = "X-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT";

    private BuyerMails() {}

    static RawContent about(String order, String messageId, String text) {
        return mail(ALIAS, order, messageId, text, BUYERS);
    }

    /** What the buyer's mail program says when they are away. */
    static RawContent outOfOffice(String order, String messageId) {
        return mail(ALIAS, order, messageId, "Je suis en vacances.", "Auto-Submitted: auto-replied");
    }

    /** The marketplace gives a buyer one for each order. */
    static RawContent underAnotherAlias(String order, String messageId, String text) {
        return mail("zz98yy76xx54ww3", order, messageId, text, BUYERS);
    }

    private static RawContent mail(String alias, String order, String messageId, String text, String kind) {
        String eml = String.join(
                "\r\n",
                "From: \"Marie D. - Amazon Marketplace\" <" + alias + "@marketplace.amazon.fr>",
                "To: <inbound@in.example.test>",
                "Subject: =?UTF-8?Q?Le_colis_n'est_pas_arriv=C3=A9_(Commande_:_" + order + ")?=",
                "Message-ID: <" + messageId + ">",
                "Date: Fri, 20 Nov 2026 10:00:00 +0000",
                kind,
                "X-Marketplace-ID: A13V1IB3VIYZZH",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                "Vous avez reçu un message.",
                "# " + order + ":",
                "1 / Produit test [ASIN: B000TEST01]",
                "------------- Message:  -------------",
                text,
                "------------- Fin du message -------------",
                "");
        return RawContent.of(eml.getBytes(StandardCharsets.UTF_8));
    }
}
