package io.keybuzz.application.internal;

import io.keybuzz.application.shared.CallContext;
import java.util.Optional;

/** What one command does, inside the unit of work the runner opened. */
public interface UseCase<C extends Record, R> {
    R handle(CallContext call, C command);

    /**
     * The one tenant's thing that was looked at, for the audit trail; asked of reads on the platform's scope only, in the same
     * unit of work. Empty for lists over all tenants.
     */
    default Optional<Seen> seen(C command, R result) {
        return Optional.empty();
    }
}
