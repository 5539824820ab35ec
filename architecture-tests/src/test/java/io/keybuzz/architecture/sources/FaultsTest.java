package io.keybuzz.architecture.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The 25 faults a connector must survive (reference/marketplaces.md §13): each has tests, which run, are named after it, and
 * together say what it is about.
 */
class FaultsTest {
    private static final Pattern FAULT = Pattern.compile("void fault_(\\d\\d)_(\\w+)\\(");
    private static final Pattern RUN = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest)\\b");
    private static final Pattern PASSED_OVER = Pattern.compile("@(Disabled|Enabled)\\w*");

    private static final List<Fault> FAULTS = List.of(
            fault("access token expires mid-page", "token", "page"),
            fault("403 loop after refresh", "role", "refus", "one_retry", "not_allowed"),
            fault("refresh token revoked", "withdrawn", "storm"),
            fault("client secret expired", "application"),
            fault("OAuth code expired, reused, submitted twice", "code", "twice"),
            fault(
                    "forged, foreign or expired state, another seller",
                    "forged",
                    "foreign",
                    "late_state",
                    "another_seller"),
            fault("consent anew while refreshing", "grant_renewed"),
            fault(
                    "Vault sealed, forbidden, in conflict, token at its end",
                    "sealed",
                    "forbidden",
                    "conflict",
                    "token",
                    "vault",
                    "store",
                    "write"),
            fault(
                    "throttled without headers, until a date, by a quota in disguise",
                    "throttled",
                    "without_a_header",
                    "date",
                    "quota",
                    "disguised",
                    "slow_down",
                    "budget"),
            fault("200 that carries an error", "error", "200", "item", "warning"),
            fault(
                    "HTML, empty, cut off, broken gzip, challenge, wrong charset",
                    "no_answer",
                    "cut_off",
                    "broken",
                    "packing",
                    "challenge",
                    "charset",
                    "larger_than",
                    "at_the_edge"),
            fault("slow loris", "drips"),
            fault("page token expired, page loop", "page_token", "for_ever", "never_changes", "cursor", "links"),
            fault("items updated while paging", "change", "pages", "oldest_first"),
            fault("the same message twice", "again", "two_addresses"),
            fault("two distinct identical messages in one minute", "two_equal_messages"),
            fault("crash after destructive read", "destructive", "line_that_breaks", "mark", "night"),
            fault("poison message", "poison", "too_large", "nobody_can_read", "null_bytes", "never_tells"),
            fault("unknown enum, field, author", "author", "fields", "states", "nobody_knows", "do_not_know"),
            fault("message before its order, without, with two", "without_an_order", "two_orders"),
            fault("send ambiguous", "doubt", "never_arrived", "receipt_is_lost", "same_words", "is_found"),
            fault(
                    "own reply imported again, reply made elsewhere",
                    "own_answer",
                    "answer_given",
                    "was_answered",
                    "wrote_before"),
            fault("rejected afterwards", "bounce", "notice", "wants_no_more", "refused"),
            fault("clock skew, clock change, dates without zone", "minutes", "hour_that", "zone", "older_than"),
            fault("silent emptiness, spoofed mail", "silent", "spoofed", "unknown_address"));

    /** @param words that tests of it have in their names: each test one of them, and each of them a test */
    private record Fault(String what, List<String> words) {
        boolean isAbout(String name) {
            return words.stream().anyMatch(name::contains);
        }
    }

    private static Fault fault(String what, String... words) {
        return new Fault(what, Arrays.asList(words));
    }

    /** @param before what is written above it, from the method before */
    private record Named(int fault, String name, String before) {
        boolean isRun() {
            return RUN.matcher(before).find() && !PASSED_OVER.matcher(before).find();
        }
    }

    @Test
    void every_fault_has_tests_that_say_what_it_is_about() {
        List<Named> tests = tests(Sources.java("test"));

        assertThat(FAULTS).hasSize(25);
        for (int number = 1; number <= FAULTS.size(); number++) {
            int wanted = number;
            List<String> names = tests.stream()
                    .filter(test -> test.fault() == wanted)
                    .map(Named::name)
                    .toList();
            assertThat(FAULTS.get(number - 1).words())
                    .as("what the tests of fault %d, %s, are about", number, FAULTS.get(number - 1))
                    .allMatch(word -> names.stream().anyMatch(name -> name.contains(word)));
        }
    }

    @Test
    void every_test_of_a_fault_is_about_that_fault_and_is_run() {
        assertThat(misnamed(tests(Sources.java("test")))).isEmpty();
        assertThat(notRun(tests(Sources.java("test")))).isEmpty();
    }

    @Test
    void a_test_of_another_fault_and_one_that_is_not_run_are_found() {
        List<Named> bad = tests(Sources.fixture("faults"));

        assertThat(misnamed(bad)).containsExactly("a_token_that_ends_between_two_pages_is_renewed_once");
        assertThat(notRun(bad))
                .containsExactly("two_equal_messages_are_two", "an_application_that_is_refused_is_said_so");
    }

    private static List<String> misnamed(List<Named> tests) {
        return tests.stream()
                .filter(test -> test.fault() < 1
                        || test.fault() > FAULTS.size()
                        || !FAULTS.get(test.fault() - 1).isAbout(test.name()))
                .map(Named::name)
                .toList();
    }

    private static List<String> notRun(List<Named> tests) {
        return tests.stream().filter(test -> !test.isRun()).map(Named::name).toList();
    }

    private static List<Named> tests(List<SourceFile> files) {
        List<Named> found = new ArrayList<>();
        for (SourceFile file : files) {
            Matcher test = FAULT.matcher(file.text());
            while (test.find()) {
                String above = file.text().substring(0, test.start());
                found.add(new Named(Integer.parseInt(test.group(1)), test.group(2), block(above)));
            }
        }
        return found;
    }

    /** Annotations and comments of a member begin behind the blank line before it. */
    private static String block(String above) {
        return above.substring(above.lastIndexOf("\n\n") + 1);
    }
}
