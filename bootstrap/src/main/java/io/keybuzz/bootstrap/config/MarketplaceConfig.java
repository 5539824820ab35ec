package io.keybuzz.bootstrap.config;

import java.time.Duration;

/**
 * The way in of messages.
 *
 * @param inboundDomain domain of the addresses that receive mail for tenants
 * @param pollInterval how often channels are asked
 */
public record MarketplaceConfig(String inboundDomain, Duration pollInterval) {}
