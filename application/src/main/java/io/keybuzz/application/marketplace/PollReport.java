package io.keybuzz.application.marketplace;

/**
 * What a poll found.
 *
 * @param ran false when another reader holds the connection; everything else is 0 then
 * @param fetched payloads the channel gave, each once, those known from earlier polls included
 * @param ingested new messages
 * @param quarantined payloads that wait for a person
 */
public record PollReport(boolean ran, int fetched, int ingested, int quarantined) {
    static PollReport busy() {
        return new PollReport(false, 0, 0, 0);
    }
}
