package io.keybuzz.application.tenancy.keys;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import io.keybuzz.domain.tenancy.port.ApiKeys;

final class RevokeApiKeyHandler implements Change<RevokeApiKey, ApiKey> {
    private final ApiKeys keys;

    RevokeApiKeyHandler(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public ApiKey handle(CallContext call, RevokeApiKey command) {
        ApiKey key = keys.require(command.key());
        keys.revoke(key.id(), call.now());
        return key;
    }

    @Override
    public AuditNote note(RevokeApiKey command, ApiKey result) {
        return AuditNote.of("apiKey", result.id().value());
    }
}
