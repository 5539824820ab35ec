package io.keybuzz.bootstrap.secrets;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.adapters.integration.secret.AesGcmSealer;
import io.keybuzz.adapters.integration.secret.EncryptionSettings;
import io.keybuzz.adapters.integration.secret.MasterKeyRing;
import io.keybuzz.adapters.integration.totp.HmacOneTimeCodes;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.privacy.Privacy;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.domain.privacy.port.Sealer;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.domain.shared.secret.Sealed;
import io.keybuzz.domain.shared.secret.SecretPlace;
import io.keybuzz.domain.tenancy.twofactor.SecondFactor;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.SequentialIds;
import java.util.function.Supplier;

/** One store in memory, and KeyBuzz assembled over it with whatever master keys a test wants. */
final class Secrets {
    static final String OLD = "old:000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    static final String NEW = "new:202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f";

    final FixedClock clock = new FixedClock();
    final SequentialIds ids = new SequentialIds();
    final KeyBuzzPorts.Stores stores = InMemoryStores.of(clock, ids, KeyBuzzApplication.subscriptions());
    final TenantId tenant = ids.next(TenantId::new);

    Privacy with(String masterKeys) {
        return with(masterKeys, new AesGcmSealer());
    }

    Privacy with(String masterKeys, Sealer sealer) {
        KeyBuzzPorts.Runtime runtime = new KeyBuzzPorts.Runtime(clock, ids, UseCaseListener.none());
        KeyBuzzPorts.Security none = KeyBuzzPorts.Security.none();
        KeyBuzzPorts.Secrets secrets = new KeyBuzzPorts.Secrets(
                sealer, new MasterKeyRing(EncryptionSettings.parse(masterKeys)), new HmacOneTimeCodes(), false);
        return KeyBuzzApplication.assemble(new KeyBuzzPorts(
                        runtime,
                        stores,
                        new KeyBuzzPorts.Security(none.passwords(), none.tokens(), none.accounts(), secrets),
                        Channels.none()))
                .privacy();
    }

    <T> T in(TenantId whose, Supplier<T> work) {
        return stores.unitOfWork().run(new TenantScope.One(whose), work);
    }

    static SecretPlace place(TenantId tenant, UserId row) {
        return new SecretPlace(tenant, "tenancy.second_factor", row.value(), "seed_sealed");
    }

    /** A stored factor of somebody new, whose seed is their id. */
    UserId stored(Privacy privacy, TenantId whose) {
        UserId user = ids.next(UserId::new);
        in(whose, () -> {
            Sealed seed =
                    privacy.secrets().seal(place(whose, user), user.toString().getBytes(UTF_8));
            stores.tenancy()
                    .twoFactor()
                    .factors()
                    .save(SecondFactor.off(whose, user, clock.instant()).begun(seed, clock.instant()));
            return user;
        });
        return user;
    }

    Sealed seed(TenantId whose, UserId user) {
        return in(
                whose,
                () -> stores.tenancy()
                        .twoFactor()
                        .factors()
                        .find(user)
                        .orElseThrow()
                        .seed()
                        .orElseThrow());
    }

    /** What the stored seed opens to. */
    String opened(Privacy privacy, TenantId whose, UserId user) {
        Sealed seed = seed(whose, user);
        return in(whose, () -> new String(privacy.secrets().open(place(whose, user), seed), UTF_8));
    }
}
