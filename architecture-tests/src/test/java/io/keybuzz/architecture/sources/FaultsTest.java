package io.keybuzz.architecture.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The 25 faults a connector must survive (reference/marketplaces.md §13): each has tests, which are named after it. */
class FaultsTest {
    private static final Pattern FAULT = Pattern.compile("void fault_(\\d\\d)_(\\w+)\\(");
    private static final List<String> FAULTS = List.of(
            "access token expires mid-page",
            "403 loop after refresh",
            "refresh token revoked",
            "client secret expired",
            "OAuth code expired, reused, submitted twice",
            "forged, foreign or expired state, another seller",
            "consent anew while refreshing",
            "Vault sealed, forbidden, in conflict, token at its end",
            "throttled without headers, until a date, by a quota in disguise",
            "200 that carries an error",
            "HTML, empty, cut off, broken gzip, challenge, wrong charset",
            "slow loris",
            "page token expired, page loop",
            "items updated while paging",
            "the same message twice",
            "two distinct identical messages in one minute",
            "crash after destructive read",
            "poison message",
            "unknown enum, field, author",
            "message before its order, without, with two",
            "send ambiguous",
            "own reply imported again, reply made elsewhere",
            "rejected afterwards",
            "clock skew, clock change, dates without zone",
            "silent emptiness, spoofed mail");

    @Test
    void every_fault_has_tests_that_are_named_after_it() {
        Map<Integer, List<String>> tests = tests();

        assertThat(FAULTS).hasSize(25);
        for (int number = 1; number <= FAULTS.size(); number++) {
            assertThat(tests.get(number))
                    .as("tests of fault %d, %s", number, FAULTS.get(number - 1))
                    .isNotEmpty();
        }
        assertThat(tests).as("faults by number").hasSize(FAULTS.size());
    }

    @Test
    void silence_and_spoofed_mail_are_one_fault_and_several_tests() {
        assertThat(tests().get(25))
                .anyMatch(name -> name.contains("silent"))
                .anyMatch(name -> name.contains("spoofed"));
    }

    private static Map<Integer, List<String>> tests() {
        Map<Integer, List<String>> found = new TreeMap<>();
        for (SourceFile file : Sources.java("test")) {
            Matcher test = FAULT.matcher(file.text());
            while (test.find()) {
                found.computeIfAbsent(Integer.parseInt(test.group(1)), number -> new ArrayList<>())
                        .add(test.group(2));
            }
        }
        return found;
    }
}
