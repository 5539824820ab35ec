package io.keybuzz.application.tenancy;

import io.keybuzz.application.tenancy.entry.Client;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.tenancy.Bearer;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import java.util.Optional;

/**
 * An attempt to log in.
 *
 * @param tenantSlug tells accounts apart when the address has several
 */
public record LogIn(String email, String password, Optional<String> tenantSlug, Client client) {
    /** From a program nothing is known of. */
    public LogIn(String email, String password, Optional<String> tenantSlug) {
        this(email, password, tenantSlug, Client.unknown());
    }

    @Override
    public String toString() {
        return "LogIn[…]";
    }

    /**
     * Who is logged in, and what to show from now on.
     *
     * @param token the access token, for every call
     * @param refreshToken for the next pair of tokens, once
     * @param deviceId for the next login; not given with a refresh
     */
    public record Outcome(
            UserId user,
            String email,
            String fullName,
            Role role,
            Optional<TenantId> tenant,
            String token,
            OpaqueSecret refreshToken,
            Optional<OpaqueSecret> deviceId)
            implements Step {
        public static Outcome of(
                Bearer bearer, String token, OpaqueSecret refreshToken, Optional<OpaqueSecret> deviceId) {
            return new Outcome(
                    bearer.user(),
                    bearer.email(),
                    bearer.fullName(),
                    bearer.role(),
                    bearer.tenant(),
                    token,
                    refreshToken,
                    deviceId);
        }

        @Override
        public String toString() {
            return "Outcome[" + user + "]";
        }
    }

    /** Where a login has come to: done, or one step left. */
    public sealed interface Step {}

    /**
     * The password was right and is not enough.
     *
     * @param mfaToken for the second step within five minutes; good for nothing else
     * @param enrolment whether that step is to set up a second factor, which this account has to have
     */
    public record SecondStepNeeded(String mfaToken, boolean enrolment) implements Step {
        @Override
        public String toString() {
            return "SecondStepNeeded[…]";
        }
    }
}
