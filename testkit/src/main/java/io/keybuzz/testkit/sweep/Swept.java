package io.keybuzz.testkit.sweep;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.testkit.fuzz.Target;
import java.time.InstantSource;

/**
 * The server that is swept, and the way around it by which tenants come into being.
 *
 * @param time of the server
 */
public record Swept(Target target, KeyBuzzApplication application, InstantSource time) {}
