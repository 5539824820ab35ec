package io.keybuzz.testkit.fake.amazon;

import io.keybuzz.testkit.fake.Reply;

/** Errors as the interface words them (reference/marketplaces.md §2.5). */
final class SpErrors {
    private SpErrors() {}

    static Reply of(int status, String code, String message, String details) {
        return Reply.json(
                status,
                "{\"errors\":[{\"code\":\"" + code + "\",\"message\":\"" + message + "\",\"details\":\"" + details
                        + "\"}]}");
    }

    static Reply unmatched() {
        return of(400, "InvalidInput", "Could not match input arguments", "");
    }

    static Reply invalid(String what) {
        return of(400, "InvalidInput", what, "");
    }

    static Reply denied(String details) {
        return of(403, "Unauthorized", "Access to requested resource is denied.", details);
    }

    static Reply notForOrder() {
        return of(403, "Unauthorized", "Invalid amazonOrderId and template combination.", "");
    }

    static Reply tooOften() {
        return of(429, "QuotaExceeded", "You exceeded your quota for the requested resource.", "")
                .header("x-amzn-ErrorType", "TooManyRequestsException");
    }

    static Reply missing() {
        return of(404, "NotFound", "Resource not found.", "");
    }
}
