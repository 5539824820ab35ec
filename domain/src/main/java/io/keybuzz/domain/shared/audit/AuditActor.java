package io.keybuzz.domain.shared.audit;

import io.keybuzz.domain.shared.ApiKeyId;
import io.keybuzz.domain.shared.UserId;

/**
 * Who did it.
 *
 * @param id of the user or API key, name of the worker, empty for nobody we know; never a person's name or address
 */
public record AuditActor(Kind kind, String id) {
    public static AuditActor user(UserId id) {
        return new AuditActor(Kind.USER, id.toString());
    }

    public static AuditActor key(ApiKeyId id) {
        return new AuditActor(Kind.API_KEY, id.toString());
    }

    /** One of our own processes. */
    public static AuditActor worker(String name) {
        return new AuditActor(Kind.WORKER, name);
    }

    /** Somebody who did not prove who they are, such as whoever fails to log in. */
    public static AuditActor nobody() {
        return new AuditActor(Kind.NOBODY, "");
    }

    /** What sort of actor there is. */
    public enum Kind {
        USER,
        API_KEY,
        WORKER,
        NOBODY
    }
}
