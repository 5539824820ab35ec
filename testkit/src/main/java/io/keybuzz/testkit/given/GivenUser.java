package io.keybuzz.testkit.given;

import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.PasswordHash;
import io.keybuzz.domain.tenancy.User;
import java.time.Instant;
import java.util.Optional;

/** An active agent with an address of their own and a hash that no password has. */
public final class GivenUser {
    private final UserId id;
    private final Optional<TenantId> tenant;
    private final Instant now;
    private Role role;
    private String email;
    private String fullName = "Agathe Agent";
    private PasswordHash passwordHash = new PasswordHash("no password has this hash");
    private boolean active = true;

    private GivenUser(UserId id, Optional<TenantId> tenant, Role role, Instant now) {
        this.id = id;
        this.tenant = tenant;
        this.role = role;
        this.now = now;
        this.email = "user-" + id.toString().substring(24) + "@example.test";
    }

    public static GivenUser of(TenantId tenant, IdSource ids, Instant now) {
        return new GivenUser(ids.next(UserId::new), Optional.of(tenant), Role.AGENT, now);
    }

    public static GivenUser superAdmin(IdSource ids, Instant now) {
        return new GivenUser(ids.next(UserId::new), Optional.empty(), Role.SUPER_ADMIN, now);
    }

    public GivenUser role(Role value) {
        role = value;
        return this;
    }

    public GivenUser email(String value) {
        email = value;
        return this;
    }

    public GivenUser fullName(String value) {
        fullName = value;
        return this;
    }

    public GivenUser passwordHash(PasswordHash value) {
        passwordHash = value;
        return this;
    }

    /** Asked in, without a password yet. */
    public GivenUser invited() {
        passwordHash = PasswordHash.NONE;
        return this;
    }

    public GivenUser inactive() {
        active = false;
        return this;
    }

    public User build() {
        return new User(id, tenant, new EmailAddress(email), fullName, role, passwordHash, active, now, now);
    }
}
