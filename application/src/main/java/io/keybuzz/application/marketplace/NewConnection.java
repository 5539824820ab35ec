package io.keybuzz.application.marketplace;

import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;

/**
 * A connection to be made.
 *
 * @param inboundAddress must hold at least 128 random bits: whoever knows it can open tickets
 */
public record NewConnection(
        TenantId tenant, Channel channel, Provider provider, String name, EmailAddress inboundAddress) {}
