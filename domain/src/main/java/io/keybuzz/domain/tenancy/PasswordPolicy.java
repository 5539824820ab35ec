package io.keybuzz.domain.tenancy;

import io.keybuzz.domain.shared.Texts;
import java.util.Collection;
import java.util.Map;

/** Which passwords are taken. */
@FunctionalInterface
public interface PasswordPolicy {
    /** Fewest characters (NIST SP 800-63B §5.1.1.2). */
    int SHORTEST = 8;

    /**
     * Refuses with {@code tenancy/weak-password}.
     *
     * @param context what somebody who knows the person would try first: names, addresses, the tenant's slug
     */
    void check(String password, Collection<String> context);

    /** Nothing but the least number of characters. */
    static PasswordPolicy byLength() {
        return (password, context) -> {
            if (Texts.length(password) < SHORTEST) {
                throw TenancyProblem.WEAK_PASSWORD.refuse(
                        "A password has at least " + SHORTEST + " characters", Map.of("field", "newPassword"));
            }
        };
    }
}
