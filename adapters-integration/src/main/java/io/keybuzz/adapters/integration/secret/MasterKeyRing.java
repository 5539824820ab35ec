package io.keybuzz.adapters.integration.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.domain.privacy.port.MasterKeys;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.Set;

/** Master keys from the configuration: the first one wraps, all of them unwrap. */
public final class MasterKeyRing implements MasterKeys {
    private final EncryptionSettings settings;
    private final AesGcmSealer sealer = new AesGcmSealer();

    public MasterKeyRing(EncryptionSettings settings) {
        this.settings = settings;
    }

    @Override
    public String active() {
        return settings.active();
    }

    @Override
    public Set<String> known() {
        return settings.ids();
    }

    @Override
    public byte[] wrap(byte[] key, byte[] context) {
        return sealer.seal(settings.key(active()).orElseThrow(), key, bound(active(), context));
    }

    @Override
    public Optional<byte[]> unwrap(String masterKey, byte[] wrapped, byte[] context) {
        return settings.key(masterKey).flatMap(key -> sealer.open(key, wrapped, bound(masterKey, context)));
    }

    private static byte[] bound(String masterKey, byte[] context) {
        ByteArrayOutputStream bound = new ByteArrayOutputStream();
        bound.writeBytes(("keybuzz master key " + masterKey + '|').getBytes(UTF_8));
        bound.writeBytes(context);
        return bound.toByteArray();
    }
}
