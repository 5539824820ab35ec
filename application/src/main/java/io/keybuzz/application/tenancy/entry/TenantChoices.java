package io.keybuzz.application.tenancy.entry;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.application.tenancy.TenancyPorts;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Credential;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.Tenant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names the tenants whose password was given, and no others: whoever sees them could log in to each. */
@Worker("whoever has one password for several tenants")
public final class TenantChoices {
    private final TenancyPorts ports;

    public TenantChoices(TenancyPorts ports) {
        this.ports = ports;
    }

    /** The refusal that asks for one of them. @param proved accounts that have the password */
    public Refusal among(List<Credential> proved) {
        List<Map<String, String>> choices = proved.stream()
                .map(Credential::tenant)
                .flatMap(Optional::stream)
                .map(this::tenant)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Tenant::slug))
                .map(tenant -> Map.of("slug", tenant.slug(), "name", tenant.name()))
                .toList();
        return TenancyProblem.TENANT_REQUIRED.refuse(
                "Name the tenant's slug in the field tenant", Map.of("choices", choices));
    }

    private Optional<Tenant> tenant(TenantId id) {
        return ports.unitOfWork()
                .read(new TenantScope.One(id), () -> ports.stores().tenants().find(id));
    }
}
