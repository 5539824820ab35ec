package io.keybuzz.benchmarks.search;

import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.search.SearchTickets;
import io.keybuzz.benchmarks.data.DataShape;
import io.keybuzz.benchmarks.data.Vocabulary;
import io.keybuzz.benchmarks.inside.KeyBuzzInside;
import io.keybuzz.benchmarks.search.Question.Kind;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import io.keybuzz.domain.ticketing.filter.TicketSort;
import io.keybuzz.domain.ticketing.search.FoundTicket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What people type: words that most tickets have and words that one has, alone, together, spelt somehow, narrowed. */
final class SearchQuestions {
    private static final List<Integer> RANKS = List.of(1, 2, 4, 8, 15, 30, 60, 125, 250, 500, 1_000, 2_000, 3_000);
    private static final List<String> WORDS = List.of(
            "commande",
            "colis",
            "remboursement",
            "facture",
            "garantie",
            "chargeur",
            "notice",
            "télécommande",
            "rembours");
    private static final List<String> PAIRS = List.of(
            "commande livraison",
            "colis ouvert",
            "remboursement banque",
            "écran fêlé",
            "carton trempé",
            "casque batterie",
            "aspirateur odeur",
            "numéro série",
            "geste commercial",
            "retour étiquette");
    private static final List<String> ACCENTED = List.of(
            "réception",
            "reception",
            "RÉCLAMATION",
            "déménagé",
            "fermeture éclair",
            "sèche-cheveux",
            "brûlé",
            "Élodie Bélanger",
            "lefevre",
            "Zoé Guérin");
    private static final List<String> ENGLISH = List.of(
            "refund",
            "refunds",
            "working days",
            "burning smell",
            "charger socket",
            "tracking",
            "neighbours",
            "cracked");

    private final DataShape shape;
    private final int tenant;
    private final CallContext call;
    private final List<Question> all = new ArrayList<>();

    private SearchQuestions(DataShape shape, int tenant) {
        this.shape = shape;
        this.tenant = tenant;
        this.call = KeyBuzzInside.callOf(tenant);
    }

    static List<Question> of(DataShape shape, int tenant) {
        SearchQuestions questions = new SearchQuestions(shape, tenant);
        questions.words();
        questions.narrowed();
        questions.ordered();
        return List.copyOf(questions.all);
    }

    private void words() {
        RANKS.forEach(rank -> plain(Kind.ONE_WORD, Vocabulary.product(rank)));
        WORDS.forEach(word -> plain(Kind.ONE_WORD, word));
        PAIRS.forEach(pair -> plain(Kind.TWO_WORDS, pair));
        IntStream.of(10, 100, 1_000).forEach(rank -> plain(Kind.TWO_WORDS, "commande " + Vocabulary.product(rank)));
        plain(Kind.TWO_WORDS, Vocabulary.product(20) + " " + Vocabulary.product(200));
        ACCENTED.forEach(word -> plain(Kind.ACCENTS, word));
        ENGLISH.forEach(word -> plain(Kind.ENGLISH, word));
        long ticket = shape.firstTicketOf(tenant) + shape.ticketsOf(tenant) / 3;
        plain(Kind.WHOLE, "171-" + (1_000_000 + ticket % 8_999_999) + "-" + (2_000_000 + ticket * 7 % 7_999_999));
        plain(Kind.WHOLE, "buyer" + shape.firstTicketOf(tenant) + "@marketplace.example");
        plain(Kind.WHOLE, "ext-" + ticket);
        plain(Kind.WHOLE, "dossier " + ticket);
        plain(Kind.WHOLE, "171");
        for (String word : List.of("commande", "colis ouvert", Vocabulary.product(8), "refund")) {
            all.add(later(word));
        }
    }

    private void narrowed() {
        List<Condition> conditions = List.of(
                Condition.is(FilterField.STATUS, "open"),
                Condition.is(FilterField.STATUS, "closed"),
                Condition.is(FilterField.ASSIGNEE, "me"),
                Condition.is(FilterField.TAG, "litige"),
                Condition.is(FilterField.LANGUAGE, "en"),
                Condition.is(FilterField.CHANNEL, "fnac"),
                Condition.is(FilterField.OVERDUE, "true"),
                Condition.after(FilterField.CREATED_AT, DataShape.NOW.minus(Duration.ofDays(30))));
        for (String word : List.of("commande", "casque", Vocabulary.product(60), "écran fêlé")) {
            for (Condition condition : conditions) {
                ask(Kind.NARROWED, word, TicketFilter.of(condition), Optional.empty());
            }
        }
    }

    private void ordered() {
        for (String word : List.of("commande", "casque", Vocabulary.product(60), "écran fêlé")) {
            for (TicketSort.Key key : TicketSort.Key.values()) {
                ask(Kind.ORDERED, word, TicketFilter.any(), Optional.of(new TicketSort(key, false)));
            }
        }
    }

    private void plain(Kind kind, String words) {
        ask(kind, words, TicketFilter.any(), Optional.empty());
    }

    private void ask(Kind kind, String words, TicketFilter filter, Optional<TicketSort> sort) {
        SearchTickets query = new SearchTickets(words, filter, sort, PageRequest.first());
        String text = words
                + ListQuestions.say(filter)
                + sort.map(it -> " by " + it.word()).orElse("");
        all.add(new Question(
                kind, text, keybuzz -> found(keybuzz, query).items().size()));
    }

    /** Where the second page begins is found out the first time, which nobody measures. */
    private Question later(String words) {
        AtomicReference<@Nullable PageRequest> next = new AtomicReference<>();
        return new Question(Kind.LATER, words, keybuzz -> {
            PageRequest page = next.get();
            if (page == null) {
                page = new PageRequest(
                        PageRequest.DEFAULT_LIMIT,
                        found(keybuzz, SearchTickets.of(words)).next());
                next.set(page);
            }
            return found(keybuzz, new SearchTickets(words, TicketFilter.any(), Optional.empty(), page))
                    .items()
                    .size();
        });
    }

    private Page<FoundTicket> found(KeyBuzzInside keybuzz, SearchTickets query) {
        return keybuzz.ticketing().desk().search().search(call, query);
    }
}
