package io.keybuzz.application.ticketing.views;

/** Asks how many tickets each view holds that the caller sees. */
public record CountViews() {}
