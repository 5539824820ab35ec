package io.keybuzz.application.tenancy.access;

/** Ends the session of the call. */
public record LogOut() {}
