package io.keybuzz.adapters.http.shared;

import java.time.InstantSource;

/**
 * What every exchange needs.
 *
 * @param bodyBytes largest JSON body
 */
public record Edge(Bearers bearers, Cursors cursors, InstantSource time, int bodyBytes) {}
