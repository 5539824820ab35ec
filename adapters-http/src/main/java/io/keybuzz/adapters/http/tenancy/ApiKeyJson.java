package io.keybuzz.adapters.http.tenancy;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.application.tenancy.keys.CreateApiKey;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** API keys as the API shows them: all of a new one, never again its secret. */
final class ApiKeyJson {
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString PREFIX = new SerializedString("prefix");
    private static final SerializedString KEY = new SerializedString("key");
    private static final SerializedString SCOPES = new SerializedString("scopes");
    private static final SerializedString CREATED_BY = new SerializedString("createdBy");
    private static final SerializedString EXPIRES_AT = new SerializedString("expiresAt");
    private static final SerializedString LAST_USED_AT = new SerializedString("lastUsedAt");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");

    private ApiKeyJson() {}

    static void made(JsonOut out, CreateApiKey.Outcome made) throws IOException {
        made(out, made.key(), made.text());
    }

    /** As it is answered when the request is repeated: the key itself was kept nowhere. */
    static void madeBefore(JsonOut out, CreateApiKey.Outcome made) throws IOException {
        made(out, made.key(), null);
    }

    private static void made(JsonOut out, ApiKey key, @Nullable String text) throws IOException {
        out.open();
        out.id(ID, key.id().value());
        out.text(NAME, key.name());
        out.text(PREFIX, key.prefix());
        out.text(KEY, text);
        out.texts(SCOPES, key.scopes());
        out.instant(EXPIRES_AT, key.expiresAt().orElse(null));
        out.instant(CREATED_AT, key.createdAt());
        out.close();
    }

    static void key(JsonOut out, ApiKey key) throws IOException {
        out.open();
        out.id(ID, key.id().value());
        out.text(NAME, key.name());
        out.text(PREFIX, key.prefix());
        out.texts(SCOPES, key.scopes());
        out.id(CREATED_BY, key.createdBy().value());
        out.instant(EXPIRES_AT, key.expiresAt().orElse(null));
        out.instant(LAST_USED_AT, key.lastUsedAt().orElse(null));
        out.instant(CREATED_AT, key.createdAt());
        out.close();
    }
}
