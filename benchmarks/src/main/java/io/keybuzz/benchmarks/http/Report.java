package io.keybuzz.benchmarks.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table a run ends with, in Markdown. */
final class Report {
    private static final String HEAD = """
            | route | ours/s | SQL alone/s | bare HTTP/s | ceiling/s | share | wanted | p99 ms | spread | errors | round trips |
            |---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    private final StringBuilder text = new StringBuilder();

    void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    void table(Map<Route, Figures> figures, List<RoundTrips> trips) {
        text.append('\n').append(HEAD);
        figures.forEach((route, found) -> row(route, found, trips.get(route.ordinal())));
        text.append('\n');
        figures.forEach((route, found) -> notes(route, found, trips.get(route.ordinal())));
    }

    private void row(Route route, Figures found, RoundTrips trips) {
        double wanted = route.wantedShare();
        line(
                "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %s | %s | %.0f | %.0f %% | %d | %s |",
                route.label(),
                found.ours(),
                found.sql(),
                found.bare(),
                found.ceiling(),
                wanted == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", found.share() * 100),
                wanted == 0 ? "–" : String.format(Locale.ROOT, "%.0f %%", wanted * 100),
                found.p99Millis(),
                found.spread() * 100,
                found.errors(),
                route == Route.MIX
                        ? "–"
                        : trips.usual() + (trips.most() > trips.usual() ? " (" + trips.most() + ")" : ""));
    }

    private void notes(Route route, Figures found, RoundTrips trips) {
        if (!found.sample().isEmpty()) {
            line("- %s, first wrong answer: %s", route.label(), found.sample());
        }
        if (found.bareErrors() > 0) {
            line("- %s: %d errors of the bare server", route.label(), found.bareErrors());
        }
        if (!trips.drift().isEmpty()) {
            line("- %s: the SQL given to pgbench is not the server's any more:", route.label());
            trips.drift().forEach(statement -> line("  `%s`", statement));
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
