package io.keybuzz.application.tenancy.me;

/** Asks for the caller's own account. */
public record GetMe() {}
