package io.keybuzz.benchmarks.http;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** What is measured: five routes, and four of them as a support desk mixes them. */
enum Route {
    LOGIN,
    LIST,
    DETAIL,
    MESSAGES,
    POST,
    MIX;

    /** Name of its wrk script and of its SQL. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The routes a request may go to, with their weights. */
    Map<Route, Integer> parts() {
        return new EnumMap<>(this == MIX ? Map.of(LIST, 40, DETAIL, 25, MESSAGES, 25, POST, 10) : Map.of(this, 1));
    }

    /** The share of the combined ceiling to be reached; 0 where bcrypt decides and a share says nothing. */
    double wantedShare() {
        return switch (this) {
            case LOGIN -> 0;
            case POST -> 0.6;
            case LIST, DETAIL, MESSAGES, MIX -> 0.7;
        };
    }
}
