package io.keybuzz.application.marketplace;

import io.keybuzz.domain.marketplace.RawInboundId;
import io.keybuzz.domain.marketplace.RawStatus;
import java.util.Optional;

/**
 * What became of a payload. It is stored in every case.
 *
 * @param status STORED means that taking it in failed for now and is tried again by the sweeper
 * @param reason why it is in quarantine or still waiting; safe to show
 */
public record Receipt(RawInboundId raw, RawStatus status, Optional<String> reason) {}
