package io.keybuzz.application.tenancy.keys;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import io.keybuzz.domain.tenancy.port.ApiKeys;

/** What is asked about keys. */
final class ApiKeyQueries {
    private ApiKeyQueries() {}

    static final class ListApiKeysHandler implements UseCase<ListApiKeys, Page<ApiKey>> {
        private final ApiKeys keys;

        ListApiKeysHandler(ApiKeys keys) {
            this.keys = keys;
        }

        @Override
        public Page<ApiKey> handle(CallContext call, ListApiKeys query) {
            return keys.list(query.page());
        }
    }

    static final class GetApiKeyHandler implements UseCase<GetApiKey, ApiKey> {
        private final ApiKeys keys;

        GetApiKeyHandler(ApiKeys keys) {
            this.keys = keys;
        }

        @Override
        public ApiKey handle(CallContext call, GetApiKey query) {
            return keys.require(query.key());
        }
    }
}
