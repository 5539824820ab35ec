package io.keybuzz.domain.ticketing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
    private static final List<String> WORDS = List.of(
            "commande",
            "commandes",
            "Commandé",
            "COLIS",
            "colis",
            "écran",
            "Ecran",
            "ÉCRANS",
            "œuvre",
            "oeuvres",
            "Straße",
            "strasse",
            "dying",
            "die",
            "lying",
            "tying",
            "skies",
            "sky",
            "news",
            "yeux",
            "œil",
            "y",
            "hier",
            "ugly",
            "early",
            "generalement",
            "général",
            "rembourser",
            "remboursement",
            "remboursé",
            "refunds",
            "refunded",
            "refund",
            "cheval",
            "chevaux",
            "e\u0301cran",
            "coŀlegi",
            "legi",
            "ﬁche",
            "fiche",
            "île",
            "İzmir",
            "izmir",
            "K2",
            "naïve",
            "naive",
            "µm");
    private static final String LETTERS = "aabcdeeéèêfghiïjklmnoœpqrsßtuvwxyz019ABCÉÎQZ\u0301";

    private static final String SIGNS = "aaBK1122-.@+ /_\u212a\u0130é";

    /** The first letter decides whether a word's stems are looked at; what it turns away, they would have turned away. */
    @Test
    void a_look_at_the_first_letter_hides_no_hit() {
        Random random = new Random(7);
        List<String> words = Stream.concat(
                        WORDS.stream(), IntStream.range(0, 150).mapToObj(i -> some(random)))
                .toList();
        int turnedAway = 0;
        int hits = 0;
        for (String asked : words) {
            SearchQuery query = SearchQuery.of(asked);
            Excerpts excerpts = new Excerpts(query);
            for (String word : words) {
                Set<String> terms = SearchTerms.of(word);
                boolean hit = query.words().stream().anyMatch(one -> one.isLooselyIn(terms));
                boolean looked = excerpts.mayBeHit(word, 0, word.length());
                assertThat(looked || !hit)
                        .as("%s asked for, %s there", asked, word)
                        .isTrue();
                hits += hit ? 1 : 0;
                turnedAway += looked ? 0 : 1;
            }
        }
        assertThat(hits).isGreaterThan(words.size());
        assertThat(turnedAway).isGreaterThan(words.size() * words.size() / 2);
    }

    @Test
    void nor_does_a_look_at_where_a_compound_begins() {
        Random random = new Random(8);
        int turnedAway = 0;
        int hits = 0;
        for (int i = 0; i < 40_000; i++) {
            String text = some(random, SIGNS, 12);
            SearchQuery query = SearchQuery.of(some(random, SIGNS, 3));
            Excerpts excerpts = new Excerpts(query);
            Matcher compounds = SearchTerms.compounds(text);
            boolean hit = false;
            while (compounds.find()) {
                Set<String> whole = Set.of(compounds.group());
                hit = hit || query.words().stream().anyMatch(word -> word.isLooselyIn(whole));
            }
            boolean looked = excerpts.mayHoldCompound(text);
            assertThat(looked || !hit).as("%s asked for, %s there", query, text).isTrue();
            hits += hit ? 1 : 0;
            turnedAway += looked ? 0 : 1;
        }
        assertThat(hits).isGreaterThan(50);
        assertThat(turnedAway).isGreaterThan(1_000);
    }

    private static String some(Random random) {
        return some(random, LETTERS, 5);
    }

    private static String some(Random random, String letters, int most) {
        int length = 2 + random.nextInt(most);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
