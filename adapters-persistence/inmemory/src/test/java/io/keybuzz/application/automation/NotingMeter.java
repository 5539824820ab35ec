package io.keybuzz.application.automation;

import io.keybuzz.domain.automation.metering.AiAllowance;
import io.keybuzz.domain.automation.metering.AiCharge;
import io.keybuzz.domain.automation.port.AiMeter;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.story.ai.CountingMeter;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Writes down when what a tenant has used is held; whoever holds a ticket after that can wait for ever. */
public record NotingMeter(CountingMeter meter, List<String> held) implements AiMeter {
    public static final String USED = "used";

    @Override
    public boolean charge(AiCharge charge) {
        held.add(USED);
        return meter.charge(charge);
    }

    @Override
    public void require(AiCharge charge) {
        held.add(USED);
        meter.require(charge);
    }

    @Override
    public AiAllowance left(TenantId tenant, Instant now) {
        return meter.left(tenant, now);
    }

    @Override
    public void tokens(TenantId tenant, UUID ticket, int tokens, Instant now) {
        held.add(USED);
        meter.tokens(tenant, ticket, tokens, now);
    }
}
