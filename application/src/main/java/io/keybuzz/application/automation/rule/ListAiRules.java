package io.keybuzz.application.automation.rule;

/** Asks for every rule of the tenant. */
public record ListAiRules() {}
