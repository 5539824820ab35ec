package io.keybuzz.domain.tenancy.port;

import io.keybuzz.domain.shared.ApiKeyId;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** API keys of the current scope that were not revoked; revoked ones are kept, out of sight. */
public interface ApiKeys {
    /** Between two notes of a key's use. */
    Duration BETWEEN_NOTES = Duration.ofMinutes(1);

    Optional<ApiKey> find(ApiKeyId id);

    /** Refuses with {@code tenancy/api-key-not-found}, for a missing key and another tenant's alike. */
    default ApiKey require(ApiKeyId id) {
        return find(id).orElseThrow(() -> TenancyProblem.API_KEY_NOT_FOUND.refuse("There is no such API key"));
    }

    /** Newest first, by creation and id. */
    Page<ApiKey> list(PageRequest page);

    void add(ApiKey key);

    /** Ends the key for good. */
    void revoke(ApiKeyId id, Instant now);

    /** Notes a use, unless one of the minute before it is noted already. */
    void noteUse(ApiKeyId id, Instant at);

    /**
     * Looks a key up before any tenant is known; outside a unit of work. Finds none that was revoked.
     *
     * @param prefix its beginning
     */
    Optional<ApiKey.Known> byPrefix(String prefix);
}
