package io.keybuzz.bootstrap.config;

import java.time.Duration;
import java.util.Optional;

/**
 * The way in of messages.
 *
 * @param inboundDomain domain of the addresses that receive mail for tenants
 * @param smtpPort where mail is listened for; empty for nowhere
 * @param pollInterval how often channels are asked
 */
public record MarketplaceConfig(String inboundDomain, Optional<Integer> smtpPort, Duration pollInterval) {}
