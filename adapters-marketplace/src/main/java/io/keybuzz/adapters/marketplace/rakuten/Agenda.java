package io.keybuzz.adapters.marketplace.rakuten;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is to be read, kept as the cursor: an item stays on it until its answer is stored, so that a crash after the reading
 * that marks it as read loses nothing. What a buyer wrote comes first, then what the nightly sweep looks at again, then what
 * gave trouble before.
 *
 * @param asked when Rakuten's list was asked for last
 * @param swept the day (Paris) of the last whole sweep
 * @param token where a sweep in progress goes on
 * @param claims items with nothing but a claim that were read since it stands on the list
 * @param first items to read
 * @param later items of the sweep
 * @param again items that gave trouble once
 */
record Agenda(
        Optional<Instant> asked,
        Optional<LocalDate> swept,
        Optional<String> token,
        Set<String> claims,
        List<String> first,
        List<String> later,
        List<String> again) {
    static final Agenda NOTHING =
            new Agenda(Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), List.of(), List.of(), List.of());

    /** Rakuten's list may be endless; what is left out is still on it next time. */
    private static final int MOST_FIRST = 300;

    static final int MOST_LATER = 300;

    Agenda {
        claims = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(claims));
        first = List.copyOf(first);
        later = List.copyOf(later);
        again = List.copyOf(again);
    }

    /** An unreadable cursor is none: everything recent is read again. */
    static Agenda read(Optional<String> cursor) {
        try {
            return cursor.map(Agenda::parse).orElse(NOTHING);
        } catch (DateTimeException | IllegalArgumentException e) {
            return NOTHING;
        }
    }

    private static Agenda parse(String text) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : text.split(";", -1)) {
            String[] pair = field.split("=", 2);
            fields.put(pair[0], pair.length == 2 ? pair[1] : "");
        }
        return new Agenda(
                said(fields, "asked").map(Instant::parse),
                said(fields, "swept").map(LocalDate::parse),
                said(fields, "token"),
                new LinkedHashSet<>(ids(fields, "claims")),
                ids(fields, "first"),
                ids(fields, "later"),
                ids(fields, "again"));
    }

    private static Optional<String> said(Map<String, String> fields, String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isEmpty());
    }

    private static List<String> ids(Map<String, String> fields, String name) {
        return Stream.of(fields.getOrDefault(name, "").split(","))
                .filter(id -> id.matches("\\d{1,20}"))
                .distinct()
                .toList();
    }

    String write() {
        return "asked=" + asked.map(Instant::toString).orElse("") + ";swept="
                + swept.map(LocalDate::toString).orElse("") + ";token=" + token.orElse("") + ";claims="
                + String.join(",", claims) + ";first=" + String.join(",", first) + ";later=" + String.join(",", later)
                + ";again=" + String.join(",", again);
    }

    Optional<String> next() {
        return Stream.of(first, later, again).flatMap(List::stream).findFirst();
    }

    boolean isAgain(String item) {
        return !first.contains(item) && !later.contains(item) && again.contains(item);
    }

    /** Rakuten's list: those with messages are read, those with a claim alone only once. */
    Agenda asked(Instant now, List<String> withMessages, Set<String> withClaims) {
        Set<String> reading = new LinkedHashSet<>(withMessages);
        withClaims.stream().filter(item -> !claims.contains(item)).forEach(reading::add);
        reading.addAll(first);
        return new Agenda(
                Optional.of(now),
                swept,
                token,
                withClaims,
                reading.stream().limit(MOST_FIRST).toList(),
                without(later, reading),
                without(again, reading));
    }

    /** A page of the sweep; the sweep is over when it names no next one. */
    Agenda sweeping(List<String> items, Optional<String> nextToken, LocalDate today) {
        Set<String> more = new LinkedHashSet<>(later);
        more.addAll(items);
        boolean over = nextToken.isEmpty() || nextToken.equals(token) || more.size() >= MOST_LATER;
        return new Agenda(
                asked,
                over ? Optional.of(today) : swept,
                over ? Optional.empty() : nextToken,
                claims,
                first,
                without(more.stream().limit(MOST_LATER).toList(), Set.copyOf(first)),
                again);
    }

    /** The item's answer is in hand. */
    Agenda done(String item) {
        Set<String> one = Set.of(item);
        return new Agenda(asked, swept, token, claims, without(first, one), without(later, one), without(again, one));
    }

    /** The item is tried once more, after all others. */
    Agenda postponed(String item) {
        Agenda rest = done(item);
        List<String> last = new ArrayList<>(rest.again);
        last.add(item);
        return new Agenda(asked, swept, token, claims, rest.first, rest.later, last);
    }

    private static List<String> without(List<String> items, Set<String> others) {
        return items.stream().filter(item -> !others.contains(item)).toList();
    }
}
