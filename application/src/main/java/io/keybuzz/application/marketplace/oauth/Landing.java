package io.keybuzz.application.marketplace.oauth;

import java.util.Locale;

/** Where somebody who comes back from Amazon is sent on to. @param url with the result, and with nothing of Amazon's */
public record Landing(Result result, String url) {
    /** What became of it. */
    public enum Result {
        CONNECTED,
        /** Amazon refuses us. */
        DENIED,
        /** The code was not good any more: begin again. */
        EXPIRED,
        /** Another seller than the connection's. */
        MISMATCH,
        /** The seller is connected elsewhere. */
        TAKEN,
        /** Something is not working right now: begin again a little later. */
        RETRY
    }

    static Landing of(String page, Result result) {
        return new Landing(result, page + "?result=" + result.name().toLowerCase(Locale.ROOT));
    }
}
