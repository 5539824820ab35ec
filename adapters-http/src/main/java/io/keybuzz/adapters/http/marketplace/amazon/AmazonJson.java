package io.keybuzz.adapters.http.marketplace.amazon;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.application.marketplace.oauth.AmazonAccount;
import io.keybuzz.application.marketplace.oauth.StartAmazonOAuth;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.health.ChannelError;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import java.io.IOException;
import java.util.Optional;

/** The connection to Amazon as the API shows it: consent and mail fare apart from each other. */
final class AmazonJson {
    private static final Words<ConnectionStatus> STATUSES = Words.of(ConnectionStatus.class);
    private static final SerializedString NOT_CONNECTED = new SerializedString("not_connected");
    private static final SerializedString AUTH_URL = new SerializedString("authUrl");
    private static final SerializedString EXPIRES_AT = new SerializedString("expiresAt");
    private static final SerializedString MESSAGE = new SerializedString("message");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString CONNECTION_ID = new SerializedString("connectionId");
    private static final SerializedString SELLING_PARTNER_ID = new SerializedString("sellingPartnerId");
    private static final SerializedString REGION = new SerializedString("region");
    private static final SerializedString MARKETPLACES = new SerializedString("marketplaces");
    private static final SerializedString GRANTED_AT = new SerializedString("grantedAt");
    private static final SerializedString REAUTHORIZE_BEFORE = new SerializedString("reauthorizeBefore");
    private static final SerializedString LAST_ERROR = new SerializedString("lastError");
    private static final SerializedString CODE = new SerializedString("code");
    private static final SerializedString AT = new SerializedString("at");
    private static final SerializedString INBOUND_MAIL = new SerializedString("inboundMail");
    private static final SerializedString ADDRESS = new SerializedString("address");
    private static final SerializedString VERIFIED = new SerializedString("verified");
    private static final SerializedString LAST_MESSAGE_AT = new SerializedString("lastMessageAt");

    private AmazonJson() {}

    static void started(JsonOut out, StartAmazonOAuth.Outcome started) throws IOException {
        out.open();
        out.id(CONNECTION_ID, started.connection().value());
        out.text(AUTH_URL, started.authUrl());
        out.instant(EXPIRES_AT, started.expiresAt());
        out.text(MESSAGE, "Send the seller to authUrl in this browser; Amazon brings them back here");
        out.close();
    }

    static void status(JsonOut out, Optional<ConnectionDetail> found) throws IOException {
        out.open();
        if (found.isEmpty()) {
            out.word(STATUS, NOT_CONNECTED);
        } else {
            detail(out, found.get());
        }
        out.close();
    }

    private static void detail(JsonOut out, ConnectionDetail detail) throws IOException {
        Connection connection = detail.connection();
        AmazonAccount account = new AmazonAccount(connection.account());
        out.word(STATUS, STATUSES.write(connection.status()));
        out.id(CONNECTION_ID, connection.id().value());
        out.text(SELLING_PARTNER_ID, account.maskedSeller().orElse(null));
        out.text(REGION, connection.account().region().orElse(null));
        out.texts(MARKETPLACES, account.marketplaces());
        out.instant(GRANTED_AT, account.grantedAt().orElse(null));
        out.instant(REAUTHORIZE_BEFORE, account.reauthorizeBefore().orElse(null));
        error(out, detail.health().lastError());
        out.open(INBOUND_MAIL);
        out.text(ADDRESS, connection.inboundAddress().value());
        out.flag(VERIFIED, detail.lastMessageAt().isPresent());
        out.instant(LAST_MESSAGE_AT, detail.lastMessageAt().orElse(null));
        out.close();
    }

    private static void error(JsonOut out, Optional<ChannelError> error) throws IOException {
        if (error.isEmpty()) {
            out.text(LAST_ERROR, null);
            return;
        }
        out.open(LAST_ERROR);
        out.text(CODE, error.get().code());
        out.text(MESSAGE, error.get().message());
        out.instant(AT, error.get().at());
        out.close();
    }
}
