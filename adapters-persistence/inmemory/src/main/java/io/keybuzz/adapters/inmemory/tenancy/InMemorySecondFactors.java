package io.keybuzz.adapters.inmemory.tenancy;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.SortedTable;
import io.keybuzz.adapters.inmemory.shared.UuidOrder;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.secret.Sealed;
import io.keybuzz.domain.shared.secret.SealedColumn;
import io.keybuzz.domain.tenancy.twofactor.SecondFactor;
import io.keybuzz.domain.tenancy.twofactor.port.SecondFactors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Second factors, and the column of their sealed seeds. */
final class InMemorySecondFactors implements SecondFactors, SealedColumn {
    private final InMemoryDatabase database;
    private final SortedTable<Name, SecondFactor> factors;

    InMemorySecondFactors(InMemoryDatabase database) {
        this.database = database;
        this.factors = new SortedTable<>(
                database,
                Comparator.comparing(Name::tenant, UuidOrder.BYTEWISE).thenComparing(Name::user, UuidOrder.BYTEWISE));
    }

    @Override
    public Optional<SecondFactor> find(UserId user) {
        Session session = database.session();
        TenantId owner = session.isPlatform() ? TenantId.PLATFORM : session.requireTenant();
        return factors.find(new Name(owner.value(), user.value()));
    }

    @Override
    public Optional<SecondFactor> findToChange(UserId user) {
        database.session().requireWritable();
        return find(user);
    }

    @Override
    public void save(SecondFactor factor) {
        database.session().requireOwn(factor.tenant());
        factors.put(Name.of(factor), factor);
    }

    @Override
    public boolean takeStep(UserId user, long step, Instant now) {
        return change(findToChange(user)
                .filter(factor -> factor.isOn() && factor.lastStep() < step)
                .map(factor -> good(factor, step, factor.recoveryHashes(), now)));
    }

    @Override
    public boolean takeRecoveryCode(UserId user, String hash, Instant now) {
        return change(findToChange(user)
                .filter(factor -> factor.isOn() && factor.recoveryHashes().contains(hash))
                .map(factor -> good(
                        factor,
                        factor.lastStep(),
                        factor.recoveryHashes().stream()
                                .filter(other -> !other.equals(hash))
                                .toList(),
                        now)));
    }

    private boolean change(Optional<SecondFactor> changed) {
        changed.ifPresent(this::save);
        return changed.isPresent();
    }

    private static SecondFactor good(SecondFactor factor, long step, List<String> recovery, Instant now) {
        return new SecondFactor(
                factor.tenant(),
                factor.user(),
                factor.seed(),
                factor.confirmedAt(),
                step,
                0,
                Optional.empty(),
                recovery,
                factor.createdAt(),
                now);
    }

    @Override
    public String table() {
        return "tenancy.second_factor";
    }

    @Override
    public String column() {
        return "seed_sealed";
    }

    @Override
    public List<Value> sealedOtherwise(int tenantKey, Optional<UUID> after, int limit) {
        return own(after.orElse(UuidOrder.LOWEST)).stream()
                .flatMap(factor ->
                        factor.seed().map(seed -> new Value(factor.user().value(), seed)).stream())
                .filter(value -> value.sealed().tenantKey() != tenantKey)
                .limit(limit)
                .toList();
    }

    @Override
    public void replace(Value before, Sealed after) {
        Session session = database.session();
        session.requireWritable();
        Name name = new Name(session.requireTenant().value(), before.row());
        factors.find(name)
                .filter(factor -> factor.seed().equals(Optional.of(before.sealed())))
                .ifPresent(factor -> factors.put(name, sealed(factor, after)));
    }

    @Override
    public Map<Integer, Long> valuesByKey() {
        Map<Integer, Long> counted = new HashMap<>();
        own(UuidOrder.LOWEST)
                .forEach(factor -> factor.seed().ifPresent(seed -> counted.merge(seed.tenantKey(), 1L, Long::sum)));
        return counted;
    }

    private List<SecondFactor> own(UUID after) {
        TenantId tenant = database.session().requireTenant();
        List<SecondFactor> own = new ArrayList<>();
        for (SecondFactor factor :
                factors.after(new Name(tenant.value(), after)).values()) {
            if (!factor.tenant().equals(tenant)) {
                break;
            }
            own.add(factor);
        }
        return own;
    }

    private static SecondFactor sealed(SecondFactor factor, Sealed seed) {
        return new SecondFactor(
                factor.tenant(),
                factor.user(),
                Optional.of(seed),
                factor.confirmedAt(),
                factor.lastStep(),
                factor.failures(),
                factor.blockedUntil(),
                factor.recoveryHashes(),
                factor.createdAt(),
                factor.updatedAt());
    }

    private record Name(UUID tenant, UUID user) {
        static Name of(SecondFactor factor) {
            return new Name(factor.tenant().value(), factor.user().value());
        }
    }
}
