package io.keybuzz.domain.ticketing.action.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.canned.MacroId;
import io.keybuzz.domain.ticketing.saved.Viewer;
import java.time.Instant;
import java.util.Optional;

/** Macros, in one tenant. */
public interface Macros {
    Optional<Macro> find(MacroId id);

    /** Those a viewer sees, newest first. */
    Page<Macro> visible(Viewer viewer, PageRequest page);

    /** Refuses a shortcut that another macro for the same people has with {@code ticketing/shortcut-taken}. */
    void add(Macro macro);

    /** Returns it as stored; refuses like {@link #add}, and a version that is no longer there with {@code request/stale-version}. */
    Macro save(Macro macro);

    void remove(Macro macro);

    /** Counts one use more, whatever version it has; those who use it at the same time are all counted. */
    void countUse(Macro macro, Instant now);
}
