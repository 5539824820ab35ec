package io.keybuzz.domain.automation.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.classification.Classification.Intent;
import io.keybuzz.domain.automation.classification.Classification.Sentiment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static Classification said(String body) {
        return Lexicon.standard().classify("", body, Optional.empty());
    }

    private record Labelled(String language, String category, Sentiment sentiment, String body) {}

    private static List<Labelled> labelled() throws IOException {
        try (InputStream in = LexiconTest.class.getResourceAsStream("labelled.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| ", 4))
                    .map(parts -> new Labelled(parts[0], parts[1], Sentiment.valueOf(parts[2].toUpperCase()), parts[3]))
                    .toList();
        }
    }

    @Test
    void says_of_at_least_nine_in_ten_messages_what_people_say_of_them() throws IOException {
        List<Labelled> all = labelled();
        Map<String, int[]> counts = new TreeMap<>();
        int categories = 0;
        int sentiments = 0;
        int languages = 0;
        List<String> wrong = new ArrayList<>();
        for (Labelled one : all) {
            Classification found = said(one.body());
            String category = found.category().orElseThrow();
            boolean right = category.equals(one.category());
            counts.computeIfAbsent(category, key -> new int[3])[right ? 0 : 1]++;
            counts.computeIfAbsent(one.category(), key -> new int[3])[2] += right ? 0 : 1;
            categories += right ? 1 : 0;
            sentiments += found.sentiment() == one.sentiment() ? 1 : 0;
            languages += found.language().equals(Optional.of(one.language())) ? 1 : 0;
            if (!right) {
                wrong.add(one + " → " + category + ": " + found.reason());
            }
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(150);
        assertThat(categories).as(wrong.toString()).isGreaterThanOrEqualTo(all.size() * 9 / 10);
        assertThat(sentiments).isGreaterThanOrEqualTo(all.size() * 9 / 10);
        assertThat(languages).isGreaterThanOrEqualTo(all.size() * 95 / 100);
        counts.forEach((category, count) -> {
            assertThat(count[0] / (double) (count[0] + count[1]))
                    .as("precision of " + category)
                    .isGreaterThan(0.8);
            assertThat(count[0] / (double) (count[0] + count[2]))
                    .as("recall of " + category)
                    .isGreaterThan(0.8);
        });
    }

    @Test
    void the_reason_names_the_words() {
        Classification found = said("Bonjour, je n'ai toujours pas reçu mon colis, c'est scandaleux !");

        assertThat(found.reason())
                .isEqualTo(
                        "French by its words; delivery: “toujours pas recu”, “pas recu”, “colis”; negative: “scandal…”");
    }

    @Test
    void not_content_is_not_content() {
        assertThat(said("Je ne suis pas satisfait de cet achat").sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(said("I am not happy with the lamp").sentiment()).isEqualTo(Sentiment.NEGATIVE);
        assertThat(said("Kein Problem, keine Eile, danke für das Paket").sentiment())
                .isNotEqualTo(Sentiment.NEGATIVE);
        assertThat(said("WHERE IS MY ORDER, I AM WAITING FOR IT SINCE MONDAY").sentiment())
                .isEqualTo(Sentiment.NEGATIVE);
    }

    @Test
    void what_buyers_want_follows_from_what_they_write() {
        assertThat(said("I want to return the broken kettle").intents()).contains(Intent.RETURN_REQUEST);
        assertThat(said("The parcel has not arrived").intents()).containsExactly(Intent.ORDER_ISSUE);
        assertThat(said("Could I have an invoice please?").intents()).isEmpty();
    }

    @Test
    void accents_capitals_and_odd_letters_make_no_difference() {
        assertThat(said("COLIS NON LIVRÉ").category())
                .isEqualTo(said("colis non livre").category());
        assertThat(said("zurückschicken").category()).contains("return");
        assertThat(said("").confidence()).isEqualTo(0.1);
        assertThat(said("zażółć gęślą jaźń").language()).isEmpty();
    }

    @Test
    void the_site_decides_where_words_do_not() {
        assertThat(Lexicon.standard().classify("", "paypal", Optional.of("it")).language())
                .contains("it");
    }
}
