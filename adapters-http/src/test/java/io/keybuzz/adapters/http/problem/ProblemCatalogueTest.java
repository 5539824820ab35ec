package io.keybuzz.adapters.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Compares the catalogue page with the enums; {@code -Dkeybuzz.update=true} writes it anew. */
class ProblemCatalogueTest {
    private static final Path PAGE = Path.of("..", "docs", "problems", "README.md");

    private record Entry(String slug, String title, int status) {}

    @Test
    void the_page_lists_every_problem_there_is() throws IOException {
        String page = page();
        if (Boolean.getBoolean("keybuzz.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    @Test
    void one_slug_has_one_title_and_one_status() {
        Map<String, List<Entry>> bySlug = entries().distinct().collect(Collectors.groupingBy(Entry::slug));
        assertThat(bySlug).allSatisfy((slug, entries) -> assertThat(entries).hasSize(1));
    }

    private static Stream<Entry> entries() {
        Stream<ProblemCode> refusals = Stream.of(
                        CommonProblem.values(),
                        TenancyProblem.values(),
                        TicketProblem.values(),
                        MarketplaceProblem.values(),
                        AutomationProblem.values(),
                        HttpProblem.values())
                .flatMap(Stream::of);
        return Stream.concat(
                refusals.map(
                        code -> new Entry(code.slug(), code.title(), code.kind().status())),
                Stream.of(TransportProblem.values()).map(it -> new Entry(it.slug(), it.title(), it.status())));
    }

    private static String page() {
        Map<String, Entry> sorted = new TreeMap<>();
        entries().forEach(entry -> sorted.put(entry.slug(), entry));
        String rows = sorted.values().stream()
                .map(entry -> "| `" + entry.slug() + "` | " + entry.status() + " | " + entry.title() + " |\n")
                .collect(Collectors.joining());
        return """
                # Problems

                Whatever goes wrong is answered with `application/problem+json` (RFC 9457). `type` is
                `https://keybuzz.io/problems/` and the code below; `code` is the code alone and stays the same for good;
                `instance` is the request's id, which is in the header `X-Request-Id` and in our logs. `errors` names
                every field or query parameter that is not acceptable. Further members are facts: `retryAfter` in
                seconds, `limit` in bytes, `allow` with the methods a resource knows.

                | code | status | title |
                |---|--:|---|
                """ + rows;
    }
}
