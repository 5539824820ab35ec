package io.keybuzz.adapters.http.marketplace;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.throttle.Pace;
import io.keybuzz.application.marketplace.Marketplaces;
import io.keybuzz.application.marketplace.Receipt;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawStatus;
import io.keybuzz.domain.shared.EmailAddress;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** {@code /api/v1/inbound/mail}: a mail server or relay hands in raw RFC 5322 messages, each signed. */
public final class InboundMailRoutes implements Route.Group {
    private static final Set<String> TYPES = Set.of("message/rfc822", "application/octet-stream");
    private static final Words<RawStatus> STATUSES = Words.of(RawStatus.class);
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString REASON = new SerializedString("reason");

    private final Marketplaces marketplaces;
    private final MailSignature signature;
    private final int maxBytes;
    private final MailRoom room;

    public InboundMailRoutes(Marketplaces marketplaces, String secret, int maxBytes) {
        this.marketplaces = marketplaces;
        this.signature = new MailSignature(secret);
        this.maxBytes = maxBytes;
        this.room = new MailRoom(maxBytes);
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/api/v1/inbound/mail/{address}", this::receive)
                .forAnybody()
                .paced(Pace.INBOUND));
    }

    private void receive(Exchange exchange) throws IOException {
        MailSignature.Claim claim = signature.claim(
                exchange.header(MailSignature.TIMESTAMP),
                exchange.header(MailSignature.NONCE),
                exchange.header(MailSignature.SIGNATURE),
                exchange.now());
        try (MailRoom.Place place = room.enter(exchange.announcedBytes())) {
            Receipt receipt = receive(exchange, claim);
            exchange.json(202, 256, out -> out.data(receipt, InboundMailRoutes::write));
        }
    }

    private Receipt receive(Exchange exchange, MailSignature.Claim claim) throws IOException {
        String address = exchange.path("address");
        byte[] mail = exchange.rawBody(maxBytes, TYPES);
        signature.verify(claim, address, mail, exchange.now());
        EmailAddress recipient = EmailAddress.parse(address)
                .orElseThrow(() -> MarketplaceProblem.ADDRESS_UNKNOWN.refuse("Nobody receives mail at this address"));
        try {
            return marketplaces.receive(recipient, RawContent.of(mail), "http", exchange.now());
        } catch (RuntimeException notTaken) {
            signature.release(claim);
            throw notTaken;
        }
    }

    private static void write(JsonOut out, Receipt receipt) throws IOException {
        out.open();
        out.id(ID, receipt.raw().value());
        out.word(STATUS, STATUSES.write(receipt.status()));
        out.text(REASON, receipt.reason().orElse(null));
        out.close();
    }
}
