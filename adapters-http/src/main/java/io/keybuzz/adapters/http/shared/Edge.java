package io.keybuzz.adapters.http.shared;

import io.keybuzz.adapters.http.throttle.Throttle;
import java.time.InstantSource;

/** What every exchange needs. */
public record Edge(
        Bearers bearers,
        Cursors cursors,
        Bodies bodies,
        Throttle throttle,
        AddressHashes addresses,
        InstantSource time) {}
