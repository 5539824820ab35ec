package io.keybuzz.adapters.integration.files;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws keys, and says that bytes are out of reach. */
final class Keys {
    private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Keys() {}

    static BlobKey next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new BlobKey(HexFormat.of().formatHex(bits));
    }

    static Refusal outOfReach(Exception cause) {
        LOG.warn("files are out of reach: {}", cause.toString());
        return CommonProblem.UNAVAILABLE.refuse("Files cannot be reached right now");
    }
}
