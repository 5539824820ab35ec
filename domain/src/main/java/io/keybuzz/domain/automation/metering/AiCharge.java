package io.keybuzz.domain.automation.metering;

import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.UUID;

/**
 * One AI action that a tenant pays for.
 *
 * @param key natural: the same action has the same key, however often it is tried, such as {@code run:<execution>:<n>}
 * @param reply whether a reply left without a person
 */
public record AiCharge(TenantId tenant, UUID ticket, String key, boolean reply, int tokens, Instant at) {}
