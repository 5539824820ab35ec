package io.keybuzz.adapters.http.marketplace;

import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Whether a mail was handed in by somebody who knows the secret: {@code X-KeyBuzz-Signature} is {@code v1=} and the hexadecimal
 * HMAC-SHA-256 of timestamp, dot, address, dot and body. The timestamp may differ from our clock by five minutes, which bounds
 * how long a recorded request can be replayed; the mail's own identity keeps a replay from having any effect.
 */
final class MailSignature {
    static final String TIMESTAMP = "X-KeyBuzz-Timestamp";
    static final String SIGNATURE = "X-KeyBuzz-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern VERSION_1 = Pattern.compile("v1=[0-9a-f]{64}");

    private final SecretKeySpec key;

    MailSignature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** What a request claims; refuses with {@code marketplace/bad-signature} what cannot be right, before a body is read. */
    Claim claim(Optional<String> timestamp, Optional<String> signature, Instant now) {
        String seconds =
                timestamp.filter(text -> SECONDS.matcher(text).matches()).orElseThrow(MailSignature::bad);
        String signed =
                signature.filter(text -> VERSION_1.matcher(text).matches()).orElseThrow(MailSignature::bad);
        Instant at = Instant.ofEpochSecond(Long.parseLong(seconds));
        if (Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
            throw bad();
        }
        return new Claim(seconds, HexFormat.of().parseHex(signed, 3, signed.length()));
    }

    /** Refuses with {@code marketplace/bad-signature} unless the claim is about this mail. */
    void verify(Claim claim, String address, byte[] mail) {
        if (!MessageDigest.isEqual(mac(claim.timestamp(), address, mail), claim.mac())) {
            throw bad();
        }
    }

    private byte[] mac(String timestamp, String address, byte[] mail) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((timestamp + "." + address + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(mail);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static Refusal bad() {
        return MarketplaceProblem.BAD_SIGNATURE.refuse("The signature or its timestamp is missing, wrong or too old");
    }

    record Claim(String timestamp, byte[] mac) {}
}
