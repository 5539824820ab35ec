package io.keybuzz.application.internal;

import io.keybuzz.application.shared.CallContext;

/** What one command does, inside the unit of work the runner opened. */
public interface UseCase<C extends Record, R> {
    R handle(CallContext call, C command);
}
