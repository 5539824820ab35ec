package io.keybuzz.adapters.integration.secret;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The master keys by id; never printed. */
public final class EncryptionSettings {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int LEAST_DIFFERENT = 8;

    private final String active;
    private final Map<String, byte[]> keys;

    private EncryptionSettings(String active, Map<String, byte[]> keys) {
        this.active = active;
        this.keys = keys;
    }

    /**
     * Reads {@code id:hex,id:hex}; the first key wraps.
     *
     * @param text ids of 1 to 32 letters, digits, dashes and underscores, keys of 64 hexadecimal digits
     * @throws IllegalArgumentException with what is wrong, never with a key
     */
    public static EncryptionSettings parse(String text) {
        Map<String, byte[]> keys = new LinkedHashMap<>();
        Set<String> different = new HashSet<>();
        int number = 0;
        for (String entry : text.split(",", -1)) {
            number++;
            String[] parts = entry.strip().split(":", -1);
            if (parts.length != 2 || !ID.matcher(parts[0]).matches()) {
                throw new IllegalArgumentException(
                        "must look like id:key,id:key; entry " + number + " has no id of letters, digits, - and _");
            }
            if (!KEY.matcher(parts[1]).matches()) {
                throw new IllegalArgumentException("needs a key of 64 hexadecimal digits for the id " + parts[0]
                        + "; make one with: openssl rand -hex 32");
            }
            byte[] key = HexFormat.of().parseHex(parts[1]);
            if (isWeak(key)) {
                throw new IllegalArgumentException("has hardly any different bytes in the key " + parts[0]
                        + "; make one with: openssl rand -hex 32");
            }
            if (keys.put(parts[0], key) != null) {
                throw new IllegalArgumentException("names the id " + parts[0] + " twice");
            }
            if (!different.add(HexFormat.of().formatHex(key))) {
                throw new IllegalArgumentException("has the key " + parts[0] + " under another id as well");
            }
        }
        return new EncryptionSettings(keys.keySet().iterator().next(), keys);
    }

    private static boolean isWeak(byte[] key) {
        Set<Byte> bytes = new HashSet<>();
        for (byte each : key) {
            bytes.add(each);
        }
        return bytes.size() < LEAST_DIFFERENT;
    }

    String active() {
        return active;
    }

    Set<String> ids() {
        return Set.copyOf(keys.keySet());
    }

    Optional<byte[]> key(String id) {
        return Optional.ofNullable(keys.get(id)).map(key -> Arrays.copyOf(key, key.length));
    }

    @Override
    public String toString() {
        return "EncryptionSettings" + new TreeSet<>(keys.keySet());
    }
}
