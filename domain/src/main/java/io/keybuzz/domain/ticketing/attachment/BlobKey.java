package io.keybuzz.domain.ticketing.attachment;

import java.util.regex.Pattern;

/** Where bytes are kept: 256 random bits in hexadecimal, and nothing of what a file is called or holds. */
public record BlobKey(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException when the text is no key */
    public BlobKey {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a blob's key");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
