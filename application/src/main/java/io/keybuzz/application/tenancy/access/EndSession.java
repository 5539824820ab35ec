package io.keybuzz.application.tenancy.access;

import io.keybuzz.domain.shared.SessionId;

/** Ends one of the caller's sessions. */
public record EndSession(SessionId session) {}
