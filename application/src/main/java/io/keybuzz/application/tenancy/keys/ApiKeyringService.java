package io.keybuzz.application.tenancy.keys;

import io.keybuzz.application.internal.AccessMatrix;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import io.keybuzz.domain.tenancy.port.ApiKeys;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

final class ApiKeyringService implements ApiKeyring {
    private final UseCaseRunner runner;
    private final CreateApiKeyHandler create;
    private final ApiKeyQueries.ListApiKeysHandler list;
    private final ApiKeyQueries.GetApiKeyHandler get;
    private final RevokeApiKeyHandler revoke;
    private final KeyUses uses;
    private final KeyCheck check;

    ApiKeyringService(UseCaseRunner runner, TenancyPorts ports) {
        ApiKeys keys = ports.stores().apiKeys();
        this.runner = runner;
        this.create = new CreateApiKeyHandler(ports);
        this.list = new ApiKeyQueries.ListApiKeysHandler(keys);
        this.get = new ApiKeyQueries.GetApiKeyHandler(keys);
        this.revoke = new RevokeApiKeyHandler(keys);
        this.uses = new KeyUses(ports.unitOfWork(), keys);
        this.check = new KeyCheck(keys, uses);
    }

    @Override
    public CreateApiKey.Outcome create(CallContext call, CreateApiKey command) {
        return runner.write(create, call, command, CallContext::scope);
    }

    @Override
    public Page<ApiKey> list(CallContext call, ListApiKeys query) {
        return runner.read(list, call, query);
    }

    @Override
    public ApiKey get(CallContext call, GetApiKey query) {
        return runner.read(get, call, query);
    }

    @Override
    public ApiKey revoke(CallContext call, RevokeApiKey command) {
        ApiKey revoked = runner.write(revoke, call, command, CallContext::scope);
        check.forget(revoked.id());
        return revoked;
    }

    @Override
    public Set<String> scopes() {
        return AccessMatrix.scopes();
    }

    @Override
    public Optional<Caller> authenticate(String key, Instant now) {
        return check.callerOf(key, now);
    }

    @Override
    public int writeUses() {
        return uses.write();
    }
}
