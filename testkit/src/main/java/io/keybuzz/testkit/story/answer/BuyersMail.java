package io.keybuzz.testkit.story.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.story.House;
import io.keybuzz.testkit.story.House.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** Mail of a buyer at Amazon to a tenant of a {@link House}, whose answers leave through the sandbox. */
final class BuyersMail {
    private BuyersMail() {}

    /** The path of the ticket it becomes. */
    static String ticket(KeyBuzzApplication application, Shopkeepers shop, Instant now) {
        TenantId tenant = new TenantId(UUID.fromString(shop.tenant()));
        Connection connection = application
                .marketplaces()
                .connect(
                        new NewConnection(
                                tenant,
                                Channel.AMAZON,
                                Provider.SANDBOX,
                                "Amazon",
                                new EmailAddress(shop.slug() + "-0123456789abcdef0123456789abcdef@in.example.test")),
                        now);
        application
                .marketplaces()
                .receive(connection.inboundAddress(), mail(shop.slug(), "171-0000002-0000002"), "story", now);
        return newest(shop);
    }

    /** The path of the ticket that mail of another order becomes, once there is one. */
    static String another(KeyBuzzApplication application, Shopkeepers shop, String order, Instant now) {
        EmailAddress address = new EmailAddress(shop.slug() + "-0123456789abcdef0123456789abcdef@in.example.test");
        application.marketplaces().receive(address, mail(shop.slug() + order, order), "story", now);
        return newest(shop);
    }

    private static String newest(Shopkeepers shop) {
        Answer list = shop.house().call(shop.owner(), "GET", "/tickets?channel=amazon", "");
        assertThat(list.status()).as(list.body()).isEqualTo(200);
        return "/tickets/" + list.text("id");
    }

    private static RawContent mail(String id, String order) {
        String eml = String.join(
                "\r\n",
                "From: \"Marie D. - Amazon Marketplace\" <ab" + order.replace("-", "") + "@marketplace.amazon.fr>",
                "To: <inbound@in.example.test>",
                "Subject: =?UTF-8?Q?Le_colis_n'est_pas_arriv=C3=A9_(Commande_:_" + order + ")?=",
                "Message-ID: <" + id + "@relay.example>",
                "Date: Fri, 20 Nov 2026 10:00:00 +0000",
                "X-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT",
                "X-Marketplace-ID: A13V1IB3VIYZZH",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                "Vous avez reçu un message.",
                "# " + order + ":",
                "1 / Produit test [ASIN: B000TEST01]",
                "------------- Message:  -------------",
                "Bonjour, où est mon colis ?",
                "------------- Fin du message -------------",
                "");
        return RawContent.of(eml.getBytes(StandardCharsets.UTF_8));
    }
}
