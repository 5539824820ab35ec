package io.keybuzz.application.privacy;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.privacy.TenantKey;
import io.keybuzz.domain.privacy.port.TenantKeys;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.secret.SealedColumn;
import io.keybuzz.domain.shared.secret.SecretPlace;
import io.keybuzz.domain.shared.secret.SecretUnreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Rewraps tenants' keys and moves values, tenant by tenant and batch by batch, each in a transaction of its own. Nothing notes
 * how far it came: what is done no longer asks to be done.
 */
@Worker("whoever keeps the keys")
final class KeyRotation {
    /** A value written by a transaction that chose its key just before the new one came is found in the next pass. */
    private static final int PASSES = 5;

    private final PrivacyPorts ports;
    private final TenantKeyRing ring;
    private final Envelope envelope;
    private final KeyCensus census;

    KeyRotation(PrivacyPorts ports, TenantKeyRing ring, Envelope envelope, KeyCensus census) {
        this.ports = ports;
        this.ring = ring;
        this.envelope = envelope;
        this.census = census;
    }

    RotateKeys.Outcome run(RotateKeys command, Predicate<RotateKeys.Progress> goOn) {
        Tally tally = new Tally(goOn);
        census.tenants(tenant -> keys(tenant, command, tally));
        if (command.values()) {
            long before = -1;
            for (int pass = 0; pass < PASSES && tally.goesOn() && tally.moved() != before; pass++) {
                before = tally.moved();
                tally.newPass();
                census.tenants(tenant -> values(tenant, command.batch(), tally));
            }
        }
        return tally.outcome(census.take());
    }

    private boolean keys(TenantId tenant, RotateKeys command, Tally tally) {
        try {
            long rewrapped = ports.unitOfWork().run(new TenantScope.One(tenant), () -> rewrapAll(tenant, command));
            tally.add(1, rewrapped, 0);
        } catch (SecretUnreadable lost) {
            tally.lostKey(String.valueOf(lost.getMessage()));
            tally.add(1, 0, 0);
        }
        return tally.goesOn();
    }

    private long rewrapAll(TenantId tenant, RotateKeys command) {
        String active = ports.masterKeys().active();
        TenantKeys keys = ports.stores().keys();
        List<TenantKey> all = keys.all();
        List<TenantKey> old =
                all.stream().filter(key -> !key.masterKey().equals(active)).toList();
        old.forEach(key -> keys.rewrap(key, ring.rewrapped(key)));
        TenantKey newest = all.get(all.size() - 1);
        if (command.values()
                && (!newest.madeUnder().equals(active) || newest.createdAt().isBefore(command.keysBefore()))) {
            keys.addUnlessTaken(ring.fresh(tenant, newest.number() + 1));
        }
        return old.size();
    }

    private boolean values(TenantId tenant, int batch, Tally tally) {
        try {
            for (SealedColumn column : ports.columns()) {
                values(tenant, column, batch, tally);
            }
        } catch (SecretUnreadable lost) {
            tally.lostValue(String.valueOf(lost.getMessage()));
        }
        return tally.goesOn();
    }

    private void values(TenantId tenant, SealedColumn column, int batch, Tally tally) {
        Optional<UUID> after = Optional.empty();
        do {
            Optional<UUID> from = after;
            Batch moved = ports.unitOfWork().run(new TenantScope.One(tenant), () -> move(tenant, column, from, batch));
            moved.lost().forEach(tally::lostValue);
            tally.add(0, 0, moved.values());
            after = moved.last();
        } while (after.isPresent() && tally.goesOn());
    }

    private Batch move(TenantId tenant, SealedColumn column, Optional<UUID> after, int limit) {
        TenantKey target = ring.newest(tenant);
        byte[] targetKey = ring.unwrap(target);
        List<SealedColumn.Value> values = column.sealedOtherwise(target.number(), after, limit);
        List<String> lost = new ArrayList<>();
        for (SealedColumn.Value value : values) {
            SecretPlace place = new SecretPlace(tenant, column.table(), value.row(), column.column());
            try {
                column.replace(value, envelope.moved(place, value.sealed(), target, targetKey));
            } catch (SecretUnreadable unreadable) {
                lost.add(String.valueOf(unreadable.getMessage()));
            }
        }
        Optional<UUID> last = values.size() < limit
                ? Optional.empty()
                : Optional.of(values.get(values.size() - 1).row());
        return new Batch(values.size() - lost.size(), last, lost);
    }

    private record Batch(long values, Optional<UUID> last, List<String> lost) {}
}
