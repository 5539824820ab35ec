package io.keybuzz.simulator;

import io.keybuzz.adapters.marketplace.mail.smtp.SmtpRelaySettings;
import io.keybuzz.application.marketplace.connection.CreateConnection;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.secret.Credentials;
import io.keybuzz.testkit.fake.mail.FakeMailRelay;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A shop on Amazon: its buyers' mails come through the relay, each now and then twice, and answers leave by SMTP. */
final class AmazonShop implements Shop {
    private static final int TWICE = 10;

    private final InstantSource time;
    private final BiConsumer<Connection, RawContent> door;
    private final FakeMailRelay relay = FakeMailRelay.start();
    private final String seller;
    private Optional<Connection> connection = Optional.empty();
    private int written;

    /** @param door takes a mail that came to a connection's address. @param seller tells its mails from those of other shops */
    AmazonShop(InstantSource time, String seller, BiConsumer<Connection, RawContent> door) {
        this.time = time;
        this.seller = seller;
        this.door = door;
    }

    SmtpRelaySettings relay() {
        return new SmtpRelaySettings("127.0.0.1", relay.port(), false, Optional.empty(), Duration.ofSeconds(10));
    }

    @Override
    public CreateConnection connecting() {
        return new CreateConnection(
                Provider.AMAZON,
                Optional.empty(),
                "Amazon",
                new ChannelAccount(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("sender", "shop@" + seller + ".example")),
                new Credentials(Map.of()));
    }

    @Override
    public void connected(Connection made) {
        connection = Optional.of(made);
    }

    @Override
    public String open(int number, String text) {
        String order = String.format("171-%07d-%07d", Math.abs(seller.hashCode()) % 10_000_000, number);
        write(order, text);
        return order;
    }

    @Override
    public void write(String conversation, String text) {
        RawContent mail = mail(conversation, text, ++written);
        Connection to = connection.orElseThrow();
        door.accept(to, mail);
        if (written % TWICE == 0) {
            door.accept(to, mail);
        }
    }

    @Override
    public List<String> answers() {
        return relay.letters();
    }

    private RawContent mail(String order, String text, int number) {
        String mail = String.join(
                "\r\n",
                "From: \"Marie D. - Amazon Marketplace\" <ab" + order.replace("-", "") + "@marketplace.amazon.fr>",
                "To: <" + connection.orElseThrow().inboundAddress().value() + ">",
                "Subject: Demande de renseignements (Commande : " + order + ")",
                "Message-ID: <" + seller + "." + number + "@eu-west-1.amazonses.example>",
                "Date: "
                        + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                time.instant().atOffset(ZoneOffset.UTC)),
                "X-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT",
                "X-Marketplace-ID: A13V1IB3VIYZZH",
                "MIME-Version: 1.0",
                "Content-Type: text/plain; charset=UTF-8",
                "Content-Transfer-Encoding: 8bit",
                "",
                "Vous avez reçu un message.",
                "# " + order + ":",
                "1 / Un livre [ASIN: B000TEST01]",
                "------------- Message:  -------------",
                text,
                "------------- Fin du message -------------",
                "");
        return RawContent.of(mail.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        relay.close();
    }
}
