package io.keybuzz.domain.ticketing.search;

import io.keybuzz.domain.ticketing.search.Excerpt.Part;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Cuts out what answers a search: the fields that do, and the newest message that does. One of these is for one page of
 * answers and one thread: tickets are written in the same words, and what it has found out of one it need not find out again.
 */
public final class Excerpts {
    private static final int BEFORE = 60;
    private static final int AFTER = 140;
    private static final int MOST_READ = 4_000;

    private static final int LATIN = 0x100;
    /** The two signs whose small letters are plain ones. */
    private static final char KELVIN = 0x212a;

    private static final char DOTTED = 0x130;

    private final SearchQuery query;
    private final BitSet beginnings = new BitSet(LATIN);
    private final Map<String, Boolean> known = new HashMap<>();

    public Excerpts(SearchQuery query) {
        this.query = query;
        for (SearchWord word : query.words()) {
            begin(word.exact());
            word.forms().forEach(this::begin);
            word.parts().forEach(this::begin);
        }
    }

    private void begin(String term) {
        if (!term.isEmpty()) {
            beginnings.set(term.charAt(0));
        }
    }

    /** @param bodies newest first */
    List<Excerpt> of(TicketView ticket, List<String> bodies) {
        List<Excerpt> excerpts = new ArrayList<>();
        whole("subject", ticket.subject()).ifPresent(excerpts::add);
        whole("customerName", ticket.customerName()).ifPresent(excerpts::add);
        whole("customerEmail", ticket.customerEmail()).ifPresent(excerpts::add);
        whole("externalId", ticket.externalId()).ifPresent(excerpts::add);
        bodies.stream().flatMap(body -> around(body).stream()).findFirst().ifPresent(excerpts::add);
        return excerpts;
    }

    private Optional<Excerpt> whole(String field, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        List<int[]> hits = hits(text);
        return hits.isEmpty() ? Optional.empty() : Optional.of(new Excerpt(field, parts(text, hits, 0, text.length())));
    }

    private Optional<Excerpt> around(String body) {
        String text = body.length() > MOST_READ ? body.substring(0, MOST_READ) : body;
        List<int[]> hits = hits(text);
        if (hits.isEmpty()) {
            return Optional.empty();
        }
        int from = startOfWord(text, Math.max(0, hits.get(0)[0] - BEFORE));
        int to = endOfWord(text, Math.min(text.length(), hits.get(0)[1] + AFTER));
        return Optional.of(new Excerpt("message", parts(text, hits, from, to)));
    }

    private static int startOfWord(String text, int from) {
        int start = from;
        while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return from - start > BEFORE ? from : start;
    }

    private static int endOfWord(String text, int to) {
        int end = to;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return end - to > BEFORE ? to : end;
    }

    private static List<Part> parts(String text, List<int[]> hits, int from, int to) {
        List<Part> parts = new ArrayList<>();
        int done = from;
        for (int[] hit : hits) {
            if (hit[0] >= done && hit[1] <= to) {
                if (hit[0] > done) {
                    parts.add(new Part(text.substring(done, hit[0]), false));
                }
                parts.add(new Part(text.substring(hit[0], hit[1]), true));
                done = hit[1];
            }
        }
        if (done < to) {
            parts.add(new Part(text.substring(done, to), false));
        }
        return parts;
    }

    /** Where words that are looked for begin and end, in the order of the text. */
    private List<int[]> hits(String text) {
        List<int[]> hits = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int end = i;
            while (end < text.length() && !isBetween(text, end)) {
                end++;
            }
            if (end > i && mayBeHit(text, i, end) && isHit(text.substring(i, end))) {
                hits.add(new int[] {i, end});
            }
            i = end + 1;
        }
        if (mayHoldCompound(text)) {
            compounds(text, hits);
        }
        hits.sort((left, right) -> Integer.compare(left[0], right[0]));
        return hits;
    }

    private void compounds(String text, List<int[]> hits) {
        Matcher compounds = SearchTerms.compounds(text);
        while (compounds.find()) {
            if (compounds.end() <= text.length()
                    && SearchTerms.isWhole(compounds.group())
                    && isHit(Set.of(compounds.group()))) {
                int from = compounds.start();
                int to = compounds.end();
                hits.removeIf(hit -> hit[0] >= from && hit[1] <= to);
                hits.add(new int[] {from, to});
            }
        }
    }

    private static boolean isBetween(String text, int index) {
        char c = text.charAt(index);
        if (c < 'a') {
            return c < '0' || (c > '9' && c < 'A') || c > 'Z';
        }
        if (c < LATIN) {
            return c > 'z' && (c < 'À' || c == '×' || c == '÷');
        }
        return Character.isSurrogate(c) || SearchTerms.parts(String.valueOf(c));
    }

    /**
     * Whether it is worth finding out a word's stems, which takes a hundred times as long as looking at its first letter. Stems
     * begin as their word does; of words with letters that are not so simple nothing is said.
     */
    boolean mayBeHit(String text, int from, int to) {
        char first = text.charAt(from);
        if (first >= 0x80 || beginnings.get(Character.toLowerCase(first))) {
            return true;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= LATIN) {
                return true;
            }
        }
        return false;
    }

    /** The same for numbers and addresses, which are searched for with a pattern that reads every letter twice. */
    boolean mayHoldCompound(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == KELVIN
                    || c == DOTTED
                    || (isJoint(c) && isInside(text, i) && beginnings.get(firstBefore(text, i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInside(String text, int joint) {
        int next = joint;
        while (next < text.length() && isJoint(text.charAt(next))) {
            next++;
        }
        return joint > 0 && isPlain(text.charAt(joint - 1)) && next < text.length() && isPlain(text.charAt(next));
    }

    /** The letter that the compound around a joint begins with. */
    private static char firstBefore(String text, int joint) {
        int start = joint;
        while (start > 0 && (isPlain(text.charAt(start - 1)) || isJoint(text.charAt(start - 1)))) {
            start--;
        }
        while (isJoint(text.charAt(start))) {
            start++;
        }
        return Character.toLowerCase(text.charAt(start));
    }

    private static boolean isJoint(char c) {
        return c == '-' || c == '.' || c == '_' || c == '@' || c == '+' || c == '/';
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private boolean isHit(String word) {
        return known.computeIfAbsent(word, fresh -> isHit(SearchTerms.of(fresh)));
    }

    private boolean isHit(Set<String> terms) {
        return query.words().stream().anyMatch(word -> word.isLooselyIn(terms));
    }
}
