package io.keybuzz.application.tenancy.twofactor;

/**
 * Begins a second factor for the caller.
 *
 * @param account what the authenticator shows
 */
public record EnrolSecondFactor(String account) {}
