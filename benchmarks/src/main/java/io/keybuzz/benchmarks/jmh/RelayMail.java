package io.keybuzz.benchmarks.jmh;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/** Mail as Amazon's relay sends it: a text part, an HTML part, and a photograph where one is wanted. */
public final class RelayMail {
    static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");
    private static final String MESSAGE = """
            Bonjour,

            Le suivi indique que mon colis a été livré mardi, mais je n'ai rien reçu et mes voisins non plus.
            Pouvez-vous vérifier auprès du transporteur ? Vous trouverez ci-joint une photo de ma boîte.

            Merci d'avance,
            Marie
            """;

    private RelayMail() {}

    static Connection connection() {
        return new Connection(
                new ConnectionId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L)),
                new TenantId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0002L)),
                Channel.AMAZON,
                Provider.SANDBOX,
                "Bench",
                ConnectionStatus.CONNECTED,
                new EmailAddress("bench-0123456789abcdef0123456789abcdef@inbound.example"),
                NOW,
                NOW);
    }

    /**
     * @param number makes message, buyer and order different
     * @param photographBytes size of the attachment; 0 for none
     */
    static RawContent number(long number, int photographBytes) {
        return of(number, number, photographBytes);
    }

    /**
     * @param conversation makes buyer and order different
     * @param number makes the message different
     * @param photographBytes size of the attachment; 0 for none
     */
    public static RawContent of(long conversation, long number, int photographBytes) {
        String order =
                String.format("171-%07d-%07d", conversation / 10_000_000 % 10_000_000, conversation % 10_000_000);
        String head = """
                From: "Marie D. - Amazon Marketplace" <%014x+aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee@marketplace.amazon.fr>
                To: <bench-0123456789abcdef0123456789abcdef@inbound.example>
                Subject: =?UTF-8?Q?Le_colis_n=27est_pas_arriv=C3=A9_=28Commande_=3A_%s=29?=
                Date: Mon, 01 Jun 2026 07:00:00 +0000
                Message-ID: <bench-%d@eu-west-1.amazonses.com>
                MIME-Version: 1.0
                X-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT
                X-Marketplace-ID: A13V1IB3VIYZZH
                Content-Type: multipart/mixed; boundary="outer"

                --outer
                Content-Type: multipart/alternative; boundary="inner"

                """.formatted(conversation, order, number);
        String mail =
                head + part("text/plain", "inner", marked(order, MESSAGE)) + part("text/html", "inner", html(order))
                        + "--inner--\n" + photograph(number, photographBytes) + "--outer--\n";
        return RawContent.of(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String part(String type, String boundary, String text) {
        return "--" + boundary + "\nContent-Type: " + type + "; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n\n"
                + text + "\n";
    }

    private static String marked(String order, String message) {
        return "Vous avez reçu un message.\n\n# " + order + ":\n1 / Lampe de bureau LED, blanche [ASIN: B000BENCHM]\n\n"
                + "------------- Message:  -------------\n\n" + message
                + "\n------------- Fin du message -------------\n";
    }

    private static String html(String order) {
        return "<html><body><p>Vous avez reçu un message.</p><p># " + order + ":</p>"
                + "<p>------------- Message:  -------------</p><pre>" + MESSAGE
                + "</pre><p>------------- Fin du message -------------</p></body></html>";
    }

    private static String photograph(long number, int bytes) {
        if (bytes == 0) {
            return "";
        }
        byte[] noise = new byte[bytes];
        new Random(number).nextBytes(noise);
        return "--outer\nContent-Type: image/jpeg; name=\"boite.jpg\"\n"
                + "Content-Disposition: attachment; filename=\"boite.jpg\"\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(noise) + "\n";
    }
}
