package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** The quick way to a document finds, letter by letter, what the first way found, by which old documents were made. */
class SearchTermsIT {
    private static final String TENANT = "0190a9f0-0000-7000-8000-000000000001";
    private static final List<String> WORDS = List.of(
            "Bonjour",
            "livraisons",
            "refunded",
            "L'été",
            "Œuvre",
            "Straße",
            "Ærø",
            "ﬁn",
            "e\u0301te\u0301",
            "1e5a",
            "0e0 12e5",
            "2x",
            "171-0000012-0012345",
            "1f+aaaa-bbbb@marketplace.amazon.fr",
            "https://www.example.com/a?b=1&c=2",
            "½ Ⅷ ® µ",
            "İSTANBUL",
            "ΑΣ ΌΣΟΣ",
            "한국어 각",
            "漢字カナ",
            "مرحبا",
            "\u0301",
            "\u0300\u0316x",
            "😀 ok",
            "\t\r\n",
            "x".repeat(101),
            "é".repeat(100),
            "ab".repeat(13),
            "the le la");

    @Test
    void documents_are_those_of_the_first_way() throws SQLException {
        List<String> texts = texts();
        try (TestDatabase database = TestPostgres.fresh()) {
            List<String> apart = database.asAdmin().withHandle(handle -> {
                try (Statement statement = handle.getConnection().createStatement()) {
                    statement.execute("create schema before");
                    for (String function : firstWay().split("(?=create function )")) {
                        statement.execute(function);
                    }
                }
                return apart(handle, texts);
            });

            assertThat(apart).isEmpty();
        }
    }

    private static List<String> apart(Handle handle, List<String> texts) {
        return handle.createQuery("""
                        select given.value from unnest(:texts) given (value)
                        where before.search_document(cast(:tenant as uuid), given.value, reverse(given.value))
                            is distinct from ticketing.search_document(cast(:tenant as uuid), given.value, reverse(given.value))
                          or before.search_document(cast(:tenant as uuid), null, given.value)
                            is distinct from ticketing.search_document(cast(:tenant as uuid), null, given.value)
                          or before.search_document(cast(:tenant as uuid), given.value, null)
                            is distinct from ticketing.search_document(cast(:tenant as uuid), given.value, null)
                          or array(select unnest(before.search_terms(given.value)) order by 1)
                            is distinct from array(select unnest(ticketing.search_terms(given.value)) order by 1)""")
                .bindArray("texts", String.class, texts)
                .bind("tenant", TENANT)
                .mapTo(String.class)
                .list();
    }

    /** Words alone, words in a row, and letters and signs from everywhere. */
    private static List<String> texts() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>(WORDS);
        texts.add("");
        for (int i = 0; i < 400; i++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(25);
            for (int piece = 0; piece < pieces; piece++) {
                text.append(piece(random)).append(random.nextInt(3) == 0 ? "" : " ");
            }
            texts.add(text.toString());
        }
        return texts;
    }

    private static String piece(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> WORDS.get(random.nextInt(WORDS.size()));
            case 1 -> letters(random, ' ', '~');
            case 2 -> letters(random, '\u00a0', '\u024f');
            case 3 -> letters(random, '\u0300', '\u036f');
            case 4 -> letters(random, '\u1e00', '\u1fff');
            default -> letters(random, '\u0001', '\ud7ff');
        };
    }

    private static String letters(Random random, char first, char last) {
        StringBuilder letters = new StringBuilder();
        int length = 1 + random.nextInt(8);
        for (int i = 0; i < length; i++) {
            letters.append((char) (first + random.nextInt(last - first + 1)));
        }
        return letters.toString();
    }

    /** As it was written first, in a schema of its own. */
    private static String firstWay() {
        try (InputStream file = Objects.requireNonNull(
                SearchTermsIT.class.getResourceAsStream("/db/migration/V0075__ticket_search.sql"))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(
                            text.indexOf("create function ticketing.words"),
                            text.indexOf("create function ticketing.search_heading"))
                    .replace("ticketing.", "before.");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
