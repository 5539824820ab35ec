package io.keybuzz.adapters.integration.secret;

import io.keybuzz.domain.privacy.port.Sealer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a random iv of 96 bits and a tag of 128 (NIST SP 800-38D). A random iv is safe for 2^32 values under one key;
 * a data key seals one, a tenant's key as many as the tenant has values.
 */
public final class AesGcmSealer implements Sealer {
    static final int KEY = 32;
    private static final String AES = "AES";
    private static final String TRANSFORMATION = "AES/GCM/NoPadding";
    private static final int IV = 12;
    private static final int TAG = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public byte[] newKey() {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return key;
    }

    @Override
    public byte[] seal(byte[] key, byte[] plain, byte[] context) {
        byte[] iv = new byte[IV];
        random.nextBytes(iv);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, iv, context);
            byte[] sealed = Arrays.copyOf(iv, IV + plain.length + TAG);
            cipher.doFinal(plain, 0, plain.length, sealed, IV);
            return sealed;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot encrypt with " + TRANSFORMATION, missing);
        }
    }

    @Override
    public Optional<byte[]> open(byte[] key, byte[] sealed, byte[] context) {
        if (sealed.length < IV + TAG) {
            return Optional.empty();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, IV), context);
            return Optional.of(cipher.doFinal(sealed, IV, sealed.length - IV));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java cannot decrypt with " + TRANSFORMATION, missing);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] iv, byte[] context) throws GeneralSecurityException {
        if (key.length != KEY) {
            throw new IllegalArgumentException("a key has " + KEY + " bytes");
        }
        Cipher cipher = Cipher.getInstance(TRANSFORMATION);
        cipher.init(mode, new SecretKeySpec(key, AES), new GCMParameterSpec(TAG * Byte.SIZE, iv));
        cipher.updateAAD(context);
        return cipher;
    }
}
