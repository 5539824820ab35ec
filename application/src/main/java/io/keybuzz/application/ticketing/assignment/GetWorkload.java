package io.keybuzz.application.ticketing.assignment;

/** Asks how much everybody has to do. */
public record GetWorkload() {}
