package io.keybuzz.domain.tenancy.access;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 256 bits that mean nothing and say everything: whoever shows them is let in. Never printed, stored as {@link #hash} only.
 *
 * @param text base64url without padding, 43 characters
 */
public record OpaqueSecret(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final String SUCCESSOR = "keybuzz refresh token after ";

    /** @throws IllegalArgumentException when the text cannot be one; the message does not repeat it */
    public OpaqueSecret {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not an opaque secret");
        }
    }

    /** What somebody showed us, or nothing when it has not the form of a secret. */
    public static Optional<OpaqueSecret> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new OpaqueSecret(text)) : Optional.empty();
    }

    public SecretHash hash() {
        return SecretHash.of(text);
    }

    /**
     * The secret that follows this one: the same for the same salt, so that an answer that was lost can be given again. It
     * takes both to work it out: the salt, which only the store has, and this secret, which only its bearer has.
     */
    public OpaqueSecret successor(OpaqueSecret salt) {
        byte[] digest = SecretHash.digest(SUCCESSOR + salt.text + text);
        return new OpaqueSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    }

    @Override
    public String toString() {
        return "OpaqueSecret[…]";
    }
}
