package io.keybuzz.application.ticketing.toolbox.bulk;

import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.bulk.BulkId;

/** Asks what became of each ticket of a piece of work. */
public record ListBulkItems(BulkId bulk, PageRequest page) {}
