package io.keybuzz.application.marketplace;

import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import java.util.Optional;

/**
 * What a poll found.
 *
 * @param ran false when another reader holds the connection, or it is not time yet; everything else is 0 then
 * @param fetched payloads the channel gave, each once, those known from earlier polls included
 * @param ingested new messages
 * @param quarantined payloads that wait for a person
 * @param trouble why the channel gave no more; noted with the connection
 */
public record PollReport(boolean ran, int fetched, int ingested, int quarantined, Optional<ChannelTrouble> trouble) {
    static PollReport busy() {
        return new PollReport(false, 0, 0, 0, Optional.empty());
    }

    static PollReport nothing() {
        return new PollReport(true, 0, 0, 0, Optional.empty());
    }
}
