package io.keybuzz.application.tenancy.keys;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import io.keybuzz.domain.tenancy.apikey.KeyText;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Keys with which a tenant's own programs call. A key does what its scopes say and nothing else; it makes no keys and manages
 * nobody. Another tenant's key is refused like a missing one, with {@code tenancy/api-key-not-found}.
 */
public interface ApiKeyring {
    /** Makes a key; its text is in the outcome and can never be had again. Refuses with {@code request/invalid-fields}. */
    CreateApiKey.Outcome create(CallContext call, CreateApiKey command);

    /** Newest first. */
    Page<ApiKey> list(CallContext call, ListApiKeys query);

    ApiKey get(CallContext call, GetApiKey query);

    /** Ends a key: at once in this process, within a second in every other. */
    ApiKey revoke(CallContext call, RevokeApiKey command);

    /** Every scope a key can have. */
    Set<String> scopes();

    /** Who shows this key, or nothing when it opens nothing at that time; its use is noted for {@link #writeUses}. */
    Optional<Caller> authenticate(String key, Instant now);

    /**
     * Stores when keys were last used; to be called every few seconds by whoever runs workers, never by a request.
     *
     * @return how many keys were noted
     */
    int writeUses();

    /** Whether a bearer token wants to be an API key. */
    static boolean speaksOf(String token) {
        return token.startsWith(KeyText.START);
    }

    static ApiKeyring assemble(UseCaseRunner runner, TenancyPorts ports) {
        return new ApiKeyringService(runner, ports);
    }
}
