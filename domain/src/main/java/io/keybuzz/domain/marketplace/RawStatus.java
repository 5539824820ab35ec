package io.keybuzz.domain.marketplace;

/** What became of a raw payload. STORED ones are still to be taken in; QUARANTINED ones wait for a person. */
public enum RawStatus {
    STORED,
    INGESTED,
    DUPLICATE,
    QUARANTINED
}
