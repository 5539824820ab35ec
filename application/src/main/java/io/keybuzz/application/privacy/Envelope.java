package io.keybuzz.application.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.domain.privacy.TenantKey;
import io.keybuzz.domain.privacy.port.Sealer;
import io.keybuzz.domain.shared.secret.Sealed;
import io.keybuzz.domain.shared.secret.SecretBox;
import io.keybuzz.domain.shared.secret.SecretPlace;
import io.keybuzz.domain.shared.secret.SecretUnreadable;
import java.util.Arrays;

/**
 * A data key for every value, wrapped by the tenant's key. Both are bound to the place and the layout's version; the wrapped
 * data key also to the number of the tenant's key, which stands in the header.
 */
final class Envelope implements SecretBox {
    /** Of iv, key and tag. */
    private static final int WRAPPED_KEY = 12 + 32 + 16;

    private final TenantKeyRing ring;
    private final Sealer sealer;

    Envelope(TenantKeyRing ring, Sealer sealer) {
        this.ring = ring;
        this.sealer = sealer;
    }

    @Override
    public Sealed seal(SecretPlace place, byte[] plain) {
        TenantKey newest = ring.newest(place.tenant());
        byte[] dataKey = sealer.newKey();
        byte[] wrapped = sealer.seal(ring.unwrap(newest), dataKey, keyContext(place, newest.number()));
        byte[] secret = sealer.seal(dataKey, plain, valueContext(place));
        Arrays.fill(dataKey, (byte) 0);
        return Sealed.under(newest.number(), joined(wrapped, secret));
    }

    @Override
    public byte[] open(SecretPlace place, Sealed sealed) {
        byte[] dataKey = dataKey(place, sealed);
        byte[] rest = sealed.rest();
        byte[] secret = Arrays.copyOfRange(rest, WRAPPED_KEY, rest.length);
        byte[] plain = sealer.open(dataKey, secret, valueContext(place))
                .orElseThrow(() -> damaged(place, "its data key under tenant key " + sealed.tenantKey()));
        Arrays.fill(dataKey, (byte) 0);
        return plain;
    }

    /** The same value with its data key under another tenant key; the value itself is not opened. */
    Sealed moved(SecretPlace place, Sealed sealed, TenantKey target, byte[] targetKey) {
        byte[] dataKey = dataKey(place, sealed);
        byte[] wrapped = sealer.seal(targetKey, dataKey, keyContext(place, target.number()));
        Arrays.fill(dataKey, (byte) 0);
        byte[] rest = sealed.rest();
        return Sealed.under(target.number(), joined(wrapped, Arrays.copyOfRange(rest, WRAPPED_KEY, rest.length)));
    }

    private byte[] dataKey(SecretPlace place, Sealed sealed) {
        byte[] rest = sealed.rest();
        if (!sealed.isReadable() || rest.length <= WRAPPED_KEY) {
            throw damaged(place, "no key");
        }
        int number = sealed.tenantKey();
        byte[] wrapped = Arrays.copyOf(rest, WRAPPED_KEY);
        return sealer.open(ring.toOpen(place, number), wrapped, keyContext(place, number))
                .orElseThrow(() -> damaged(place, "tenant key " + number));
    }

    private static SecretUnreadable damaged(SecretPlace place, String key) {
        return SecretUnreadable.damaged(key, place + " of tenant " + place.tenant());
    }

    private static byte[] keyContext(SecretPlace place, int number) {
        return ("keybuzz data key|" + place(place) + '|' + number).getBytes(UTF_8);
    }

    private static byte[] valueContext(SecretPlace place) {
        return ("keybuzz value|" + place(place)).getBytes(UTF_8);
    }

    private static String place(SecretPlace place) {
        return place.tenant() + "|" + place.table() + '|' + place.row() + '|' + place.column() + '|' + Sealed.VERSION;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
