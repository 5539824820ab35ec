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
 * how long a recorded request can be replayed; the mail's own identity keeps a replay from having any effect. With {@code
 * X-KeyBuzz-Nonce} the signature is {@code v2=}, covers the nonce between timestamp and address, and is good once.
 */
final class MailSignature {
    static final String TIMESTAMP = "X-KeyBuzz-Timestamp";
    static final String SIGNATURE = "X-KeyBuzz-Signature";
    static final String NONCE = "X-KeyBuzz-Nonce";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern VERSION_1 = Pattern.compile("v1=[0-9a-f]{64}");
    private static final Pattern VERSION_2 = Pattern.compile("v2=[0-9a-f]{64}");
    private static final Pattern NUMBER_ONCE = Pattern.compile("[A-Za-z0-9_-]{16,100}");

    private final SecretKeySpec key;
    private final Nonces nonces = new Nonces(TOLERANCE.multipliedBy(2));

    MailSignature(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** What a request claims; refuses with {@code marketplace/bad-signature} what cannot be right, before a body is read. */
    Claim claim(Optional<String> timestamp, Optional<String> nonce, Optional<String> signature, Instant now) {
        String seconds =
                timestamp.filter(text -> SECONDS.matcher(text).matches()).orElseThrow(MailSignature::bad);
        String signed = signature
                .filter(text -> (nonce.isPresent() ? VERSION_2 : VERSION_1)
                        .matcher(text)
                        .matches())
                .orElseThrow(MailSignature::bad);
        if (nonce.filter(text -> !NUMBER_ONCE.matcher(text).matches()).isPresent()) {
            throw bad();
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(seconds));
        if (Duration.between(at, now).abs().compareTo(TOLERANCE) > 0) {
            throw bad();
        }
        return new Claim(seconds, nonce, HexFormat.of().parseHex(signed, 3, signed.length()));
    }

    /** Refuses with {@code marketplace/bad-signature} unless the claim is about this mail, and made for the first time. */
    void verify(Claim claim, String address, byte[] mail, Instant now) {
        if (!MessageDigest.isEqual(mac(claim, address, mail), claim.mac())) {
            throw bad();
        }
        if (claim.nonce().filter(nonce -> !nonces.use(nonce, now)).isPresent()) {
            throw bad();
        }
    }

    /** The mail was not taken, so the same request may come again. */
    void release(Claim claim) {
        claim.nonce().ifPresent(nonces::forget);
    }

    private byte[] mac(Claim claim, String address, byte[] mail) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String nonce = claim.nonce().map(once -> once + ".").orElse("");
            mac.update((claim.timestamp() + "." + nonce + address + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(mail);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static Refusal bad() {
        return MarketplaceProblem.BAD_SIGNATURE.refuse("The signature or its timestamp is missing, wrong or too old");
    }

    record Claim(String timestamp, Optional<String> nonce, byte[] mac) {}
}
