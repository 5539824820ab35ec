package io.keybuzz.application.marketplace.secret;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SealedSecret;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.marketplace.secret.SecretTrouble.Reason;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.secret.SecretBox;
import io.keybuzz.domain.shared.secret.SecretPlace;
import io.keybuzz.domain.shared.secret.SecretUnreadable;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keeps credentials in the database KeyBuzz runs on, sealed under their owner's key; rotating keys covers them. Only the newest
 * version is kept. Opens a unit of work of its own for each call.
 */
@Worker("channels that need credentials")
public final class SealedSecretStore implements SecretStore {
    private static final String TABLE = "marketplace.stored_secret";
    private static final String COLUMN = "values_sealed";

    private final UnitOfWork unitOfWork;
    private final AccessStores stores;
    private final SecretBox box;
    private final InstantSource time;

    public SealedSecretStore(UnitOfWork unitOfWork, AccessStores stores, SecretBox box, InstantSource time) {
        this.unitOfWork = unitOfWork;
        this.stores = stores;
        this.box = box;
        this.time = time;
    }

    @Override
    public Optional<StoredSecret> read(SecretPath path) {
        return guarded(() ->
                unitOfWork.read(scope(path), () -> stores.secrets().find(path).map(this::opened)));
    }

    @Override
    public long write(SecretPath path, Map<String, String> values, long expectedVersion) {
        byte[] plain = SecretValues.toBytes(values);
        long next = expectedVersion + 1;
        boolean written = guarded(() -> unitOfWork.run(
                scope(path),
                () -> stores.secrets()
                        .write(
                                new SealedSecret(
                                        path,
                                        next,
                                        box.seal(place(path), plain),
                                        time.instant().truncatedTo(ChronoUnit.MICROS)),
                                expectedVersion)));
        if (!written) {
            throw SecretTrouble.of(Reason.CONFLICT, "The secret was changed by somebody else meanwhile");
        }
        return next;
    }

    @Override
    public void erase(SecretPath path) {
        guarded(() -> unitOfWork.run(scope(path), () -> {
            stores.secrets().erase(path);
            return path;
        }));
    }

    private StoredSecret opened(SealedSecret sealed) {
        return new StoredSecret(SecretValues.of(box.open(place(sealed.path()), sealed.values())), sealed.version());
    }

    private static TenantScope scope(SecretPath path) {
        return new TenantScope.One(path.owner());
    }

    private static SecretPlace place(SecretPath path) {
        return new SecretPlace(path.owner(), TABLE, SealedSecret.rowOf(path), COLUMN);
    }

    /** Says in the words of the port what the database and the keys say; neither ever says a value. */
    private static <T> T guarded(Supplier<T> work) {
        try {
            return work.get();
        } catch (SecretUnreadable unreadable) {
            throw SecretTrouble.of(Reason.DENIED, String.valueOf(unreadable.getMessage()));
        } catch (Refusal refused) {
            throw SecretTrouble.of(Reason.UNAVAILABLE, String.valueOf(refused.getMessage()));
        }
    }
}
