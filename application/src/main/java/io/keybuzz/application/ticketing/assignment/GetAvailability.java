package io.keybuzz.application.ticketing.assignment;

/** Asks whether the caller is given tickets. */
public record GetAvailability() {}
