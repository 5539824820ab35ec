package io.keybuzz.application.tenancy.access;

/** Ends all sessions of the caller. */
public record LogOutEverywhere() {}
