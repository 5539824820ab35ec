package io.keybuzz.adapters.http.tenancy;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.Session;
import java.io.IOException;
import java.util.Optional;

/** Tokens and sessions on the wire. */
final class AccessJson {
    private static final Words<Role> ROLES = Words.of(Role.class);

    private static final SerializedString USER = new SerializedString("user");
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString EMAIL = new SerializedString("email");
    private static final SerializedString FULL_NAME = new SerializedString("fullName");
    private static final SerializedString ROLE = new SerializedString("role");
    private static final SerializedString TENANT_ID = new SerializedString("tenantId");
    private static final SerializedString TOKEN = new SerializedString("token");
    private static final SerializedString REFRESH_TOKEN = new SerializedString("refreshToken");
    private static final SerializedString DEVICE_ID = new SerializedString("deviceId");
    private static final SerializedString CLIENT = new SerializedString("client");
    private static final SerializedString CURRENT = new SerializedString("current");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString LAST_USED_AT = new SerializedString("lastUsedAt");
    private static final SerializedString EXPIRES_AT = new SerializedString("expiresAt");

    private AccessJson() {}

    /** The seed's form, without the envelope the other answers have. */
    static void login(JsonOut out, LogIn.Outcome outcome) throws IOException {
        out.open();
        full(out, outcome);
        out.close();
    }

    /** What a login answers with, for answers that say more. */
    static void full(JsonOut out, LogIn.Outcome outcome) throws IOException {
        pair(out, outcome);
        out.text(DEVICE_ID, outcome.deviceId().map(OpaqueSecret::text).orElse(null));
    }

    /** The same without a device, which stays what it is. */
    static void tokens(JsonOut out, LogIn.Outcome outcome) throws IOException {
        out.open();
        pair(out, outcome);
        out.close();
    }

    private static void pair(JsonOut out, LogIn.Outcome outcome) throws IOException {
        out.open(USER);
        out.id(ID, outcome.user().value());
        out.text(EMAIL, outcome.email());
        out.text(FULL_NAME, outcome.fullName());
        out.word(ROLE, ROLES.write(outcome.role()));
        out.id(TENANT_ID, outcome.tenant().map(TenantId::value).orElse(null));
        out.close();
        out.text(TOKEN, outcome.token());
        out.text(REFRESH_TOKEN, outcome.refreshToken().text());
    }

    static void session(JsonOut out, Session session, Optional<SessionId> own) throws IOException {
        out.open();
        out.id(ID, session.id().value());
        out.text(CLIENT, session.client().orElse(null));
        out.flag(CURRENT, own.filter(session.id()::equals).isPresent());
        out.instant(CREATED_AT, session.createdAt());
        out.instant(LAST_USED_AT, session.lastUsedAt());
        out.instant(EXPIRES_AT, session.expiresAt());
        out.close();
    }
}
