package io.keybuzz.domain.ticketing.thread;

import io.keybuzz.domain.ticketing.desk.DeskRules;
import java.util.List;

/** What has to be known where a ticket is opened by hand. */
public record Opening(DeskRules rules, List<PossibleDuplicate> duplicates) {
    public Opening {
        duplicates = List.copyOf(duplicates);
    }
}
