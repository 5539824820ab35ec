package io.keybuzz.testkit.given;

import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.User;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.domain.tenancy.access.Session;
import java.time.Instant;
import java.util.Optional;

/** Sessions and secrets that can be told apart. */
public final class GivenSession {
    private GivenSession() {}

    public static Session of(User user, IdSource ids, Instant now) {
        TenantId home = user.tenant().orElse(TenantId.PLATFORM);
        return Session.open(ids.next(SessionId::new), home, user.id(), Optional.of("contract/1.0"), now);
    }

    /** A secret of 43 characters, different for each id. */
    public static OpaqueSecret secret(IdSource ids) {
        return new OpaqueSecret("secret-" + ids.next());
    }
}
