package io.keybuzz.application.tenancy.keys;

import io.keybuzz.application.internal.AccessMatrix;
import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.ApiKeyId;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.Tenant;
import io.keybuzz.domain.tenancy.apikey.ApiKey;
import io.keybuzz.domain.tenancy.apikey.KeyText;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

final class CreateApiKeyHandler implements Change<CreateApiKey, CreateApiKey.Outcome> {
    private final TenancyPorts ports;

    CreateApiKeyHandler(TenancyPorts ports) {
        this.ports = ports;
    }

    @Override
    public CreateApiKey.Outcome handle(CallContext call, CreateApiKey command) {
        check(call, command);
        KeyText text = KeyText.make(ports.accounts().random());
        ApiKey key = new ApiKey(
                ports.ids().next(ApiKeyId::new),
                call.requireTenant(),
                command.name(),
                text.prefix(),
                text.hash(),
                command.scopes(),
                call.caller().user(),
                call.now(),
                command.expiresAt().map(end -> end.truncatedTo(ChronoUnit.MICROS)),
                Optional.empty());
        ports.stores().apiKeys().add(key);
        return new CreateApiKey.Outcome(key, text.reveal());
    }

    private static void check(CallContext call, CreateApiKey command) {
        Tenant.requireName("name", command.name());
        if (!AccessMatrix.scopes().containsAll(command.scopes())
                || command.scopes().isEmpty()) {
            throw refused("scopes", "scopes must be one or more of " + String.join(", ", AccessMatrix.scopes()));
        }
        if (new HashSet<>(command.scopes()).size() < command.scopes().size()) {
            throw refused("scopes", "scopes must not name one twice");
        }
        if (command.expiresAt().map(end -> !end.isAfter(call.now())).orElse(false)) {
            throw refused("expiresAt", "expiresAt must lie in the future");
        }
    }

    private static Refusal refused(String field, String detail) {
        return CommonProblem.INVALID_FIELDS.refuse(detail, Map.of("field", field));
    }

    @Override
    public AuditNote note(CreateApiKey command, CreateApiKey.Outcome result) {
        return AuditNote.of("apiKey", result.key().id().value());
    }
}
