package io.keybuzz.application.privacy;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.privacy.KeyUse;
import io.keybuzz.domain.privacy.TenantKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.secret.SealedColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Goes through all tenants with keys and counts. */
@Worker("whoever keeps the keys")
final class KeyCensus {
    private static final TenantScope PLATFORM = new TenantScope.Platform("counting keys");
    private static final int TENANTS = 100;

    private final PrivacyPorts ports;

    KeyCensus(PrivacyPorts ports) {
        this.ports = ports;
    }

    /** Every tenant that has a key, the house itself among them, for as long as the work wants to go on. */
    void tenants(Predicate<TenantId> each) {
        Optional<TenantId> after = Optional.empty();
        List<TenantId> page = page(after);
        while (!page.isEmpty()) {
            for (TenantId tenant : page) {
                if (!each.test(tenant)) {
                    return;
                }
            }
            after = Optional.of(page.get(page.size() - 1));
            page = page(after);
        }
    }

    private List<TenantId> page(Optional<TenantId> after) {
        return ports.unitOfWork().read(PLATFORM, () -> ports.stores().keys().tenants(after, TENANTS));
    }

    KeyInventory take() {
        List<KeyUse> uses =
                ports.unitOfWork().read(PLATFORM, () -> ports.stores().keys().uses());
        List<Counted> counted = new ArrayList<>();
        tenants(tenant -> counted.add(ports.unitOfWork().read(new TenantScope.One(tenant), this::count)));
        return new KeyInventory(
                ports.masterKeys().active(),
                uses,
                counted.stream().mapToLong(Counted::values).sum(),
                counted.stream().mapToLong(Counted::onOlderKeys).sum());
    }

    Set<String> missingMasterKeys() {
        Set<String> known = Set.copyOf(ports.masterKeys().known());
        return ports.unitOfWork().read(PLATFORM, () -> ports.stores().keys().uses()).stream()
                .map(KeyUse::masterKey)
                .filter(name -> !known.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Counted count() {
        String active = ports.masterKeys().active();
        Set<Integer> current = ports.stores().keys().all().stream()
                .filter(key -> key.madeUnder().equals(active))
                .map(TenantKey::number)
                .collect(Collectors.toSet());
        Map<Integer, Long> byKey = new HashMap<>();
        for (SealedColumn column : ports.columns()) {
            column.valuesByKey().forEach((key, values) -> byKey.merge(key, values, Long::sum));
        }
        long all = byKey.values().stream().mapToLong(Long::longValue).sum();
        long fine = byKey.entrySet().stream()
                .filter(entry -> current.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new Counted(all, all - fine);
    }

    private record Counted(long values, long onOlderKeys) {}
}
