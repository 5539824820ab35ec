package io.keybuzz.domain.billing.quota;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that is billed, once.
 *
 * @param key what makes it the same fact when it is told again; unique in its tenant
 * @param ticket the ticket it is about
 * @param at when it happened; says which month it belongs to
 * @param autoReply whether it was an answer to a buyer that nobody looked at
 * @param tokens of a language model that went into it
 */
public record UsageFact(
        TenantId tenant, String key, UsageKind kind, UUID ticket, Instant at, boolean autoReply, long tokens) {
    public static final int MAX_KEY = 300;

    public UsageFact {
        if (key.isEmpty() || key.length() > MAX_KEY || tokens < 0) {
            throw new IllegalArgumentException("a fact has a key of 1 to " + MAX_KEY + " characters");
        }
    }

    /** A ticket was opened. */
    public static UsageFact opened(TenantId tenant, UUID ticket, Instant at) {
        return new UsageFact(tenant, "ticket/" + ticket, UsageKind.TICKET, ticket, at, false, 0);
    }

    /** Whether it waits when the quota is used up. Tickets never do: a buyer's message is never refused. */
    public boolean isRefusable() {
        return kind != UsageKind.TICKET;
    }
}
