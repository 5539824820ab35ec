package io.keybuzz.adapters.http.shared;

import java.time.InstantSource;

/** What every exchange needs. */
public record Edge(Bearers bearers, Cursors cursors, Bodies bodies, AddressHashes addresses, InstantSource time) {}
