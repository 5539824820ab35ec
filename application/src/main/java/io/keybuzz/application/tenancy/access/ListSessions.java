package io.keybuzz.application.tenancy.access;

/** Asks for the caller's sessions that are not over. */
public record ListSessions() {}
