package io.keybuzz.adapters.http.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.domain.shared.CommonProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.Optional;

/** The key a client gives so that a request it repeats has one effect, and what the request says. */
final class IdempotencyKeys {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final int LONGEST = 255;

    private IdempotencyKeys() {}

    /** The key, if there is one. Refuses anything but 1 to 255 printable ASCII characters with {@code request/invalid}. */
    static Optional<String> read(HttpServletRequest request) {
        Enumeration<String> given = request.getHeaders(HEADER);
        if (!given.hasMoreElements()) {
            return Optional.empty();
        }
        String key = given.nextElement();
        boolean printable = key.chars().allMatch(c -> c >= ' ' && c <= '~');
        if (given.hasMoreElements() || key.isEmpty() || key.length() > LONGEST || !printable) {
            throw CommonProblem.INVALID_REQUEST.refuse(
                    HEADER + " must be given once, with 1 to " + LONGEST + " printable ASCII characters");
        }
        return Optional.of(key);
    }

    /** SHA-256 of what a request says, in hexadecimal. */
    static String fingerprint(String path, String canonicalBody) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(path.getBytes(UTF_8));
            sha.update((byte) 0);
            return HexFormat.of().formatHex(sha.digest(canonicalBody.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
