package io.keybuzz.adapters.marketplace.mail;

import io.keybuzz.adapters.marketplace.Connections;
import io.keybuzz.adapters.marketplace.TestMail;
import io.keybuzz.adapters.marketplace.amazon.AmazonMail;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import io.keybuzz.testkit.contract.marketplace.InboundParserContract;
import java.util.List;
import java.util.Set;

class MailParserTest implements InboundParserContract {
    @Override
    public InboundParser parser() {
        return new MailParser(Set.of(Provider.MAIL), List.of(new AmazonMail()));
    }

    @Override
    public Connection served() {
        return Connections.of(Provider.MAIL);
    }

    @Override
    public Connection unserved() {
        return Connections.of(Provider.SANDBOX);
    }

    @Override
    public RawContent understandable() {
        return TestMail.from("\"Marie D. - Amazon Marketplace\" <ab12cd34ef56gh7@marketplace.amazon.fr>")
                .header("Subject", "Où est mon colis ? (Commande : 171-0000001-0000001)")
                .header("Message-ID", "<1@relay.test>")
                .header("Date", "Mon, 4 May 2026 08:00:00 +0200")
                .text("--- Message: ---\nBonjour\n--- Fin du message ---\n")
                .raw();
    }
}
