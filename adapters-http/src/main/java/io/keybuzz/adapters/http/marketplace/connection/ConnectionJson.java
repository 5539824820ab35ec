package io.keybuzz.adapters.http.marketplace.connection;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.health.ChannelError;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.shared.Channel;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Connections as the API shows them: how they fare, and never a credential. */
final class ConnectionJson {
    private static final Words<Provider> PROVIDERS = Words.of(Provider.class);
    private static final Words<Channel> CHANNELS = Words.of(Channel.class);
    private static final Words<ConnectionStatus> STATUSES = Words.of(ConnectionStatus.class);

    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString PROVIDER = new SerializedString("provider");
    private static final SerializedString CHANNEL = new SerializedString("channel");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString INBOUND_ADDRESS = new SerializedString("inboundAddress");
    private static final SerializedString ACCOUNT_ID = new SerializedString("accountId");
    private static final SerializedString REGION = new SerializedString("region");
    private static final SerializedString HOST = new SerializedString("host");
    private static final SerializedString SETTINGS = new SerializedString("settings");
    private static final SerializedString LAST_ERROR = new SerializedString("lastError");
    private static final SerializedString CODE = new SerializedString("code");
    private static final SerializedString MESSAGE = new SerializedString("message");
    private static final SerializedString AT = new SerializedString("at");
    private static final SerializedString LAST_SUCCESS_AT = new SerializedString("lastSuccessAt");
    private static final SerializedString LAST_MESSAGE_AT = new SerializedString("lastMessageAt");
    private static final SerializedString NEXT_POLL_AT = new SerializedString("nextPollAt");
    private static final SerializedString PAUSED_UNTIL = new SerializedString("pausedUntil");
    private static final SerializedString SILENT = new SerializedString("silent");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");

    private final Instant now;

    ConnectionJson(Instant now) {
        this.now = now;
    }

    void detail(JsonOut out, ConnectionDetail detail) throws IOException {
        Connection connection = detail.connection();
        out.open();
        out.id(ID, connection.id().value());
        out.word(PROVIDER, PROVIDERS.write(connection.provider()));
        out.word(CHANNEL, CHANNELS.write(connection.channel()));
        out.text(NAME, connection.name());
        out.word(STATUS, STATUSES.write(connection.status()));
        out.text(
                INBOUND_ADDRESS,
                receives(connection) ? connection.inboundAddress().value() : null);
        account(out, connection);
        error(out, detail.health().lastError());
        out.instant(LAST_SUCCESS_AT, detail.health().lastSuccessAt().orElse(null));
        out.instant(LAST_MESSAGE_AT, detail.lastMessageAt().orElse(null));
        out.instant(
                NEXT_POLL_AT,
                connection.status().isUsable() ? detail.nextPollAt().orElse(null) : null);
        out.instant(
                PAUSED_UNTIL, detail.health().openUntil().filter(now::isBefore).orElse(null));
        out.flag(SILENT, detail.isSilent(now));
        out.instant(CREATED_AT, connection.createdAt());
        out.instant(UPDATED_AT, connection.updatedAt());
        out.close();
    }

    /** Channels that are asked send no mail. */
    private boolean receives(Connection connection) {
        return connection.provider().speaksMail() && connection.receivesAt(now);
    }

    private static void account(JsonOut out, Connection connection) throws IOException {
        out.text(ACCOUNT_ID, connection.account().externalId().orElse(null));
        out.text(REGION, connection.account().region().orElse(null));
        out.text(HOST, connection.account().host().orElse(null));
        out.open(SETTINGS);
        for (Map.Entry<String, String> setting : connection.account().settings().entrySet()) {
            out.text(setting.getKey(), setting.getValue());
        }
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
