package io.keybuzz.application.ticketing.toolbox.bulk;

import io.keybuzz.domain.ticketing.bulk.BulkId;

/** Asks how far a piece of work has come. */
public record GetBulk(BulkId bulk) {}
