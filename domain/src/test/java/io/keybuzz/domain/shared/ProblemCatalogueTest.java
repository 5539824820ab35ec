package io.keybuzz.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.ticketing.TicketProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
    private static final List<ProblemCode> ALL = Stream.<ProblemCode[]>of(
                    CommonProblem.values(),
                    TenancyProblem.values(),
                    TicketProblem.values(),
                    MarketplaceProblem.values())
            .flatMap(Arrays::stream)
            .toList();

    @Test
    void every_problem_has_a_slug_of_its_own() {
        assertThat(ALL)
                .extracting(ProblemCode::slug)
                .doesNotHaveDuplicates()
                .allMatch(slug -> slug.matches("[a-z]+/[a-z]+(-[a-z]+)*"));
    }

    @Test
    void every_problem_has_a_title_and_a_status_of_an_error() {
        assertThat(ALL).extracting(ProblemCode::title).noneMatch(String::isBlank);
        assertThat(ALL)
                .extracting(problem -> problem.kind().status())
                .allMatch(status -> status >= 400 && status < 600);
    }

    @Test
    void a_refusal_carries_what_may_be_shown() {
        Refusal refusal = CommonProblem.UNAVAILABLE.refuse("Try again", Map.of("retryAfter", 5));

        assertThat(refusal.code()).isEqualTo(CommonProblem.UNAVAILABLE);
        assertThat(refusal.detail()).isEqualTo("Try again");
        assertThat(refusal.facts()).containsExactly(Map.entry("retryAfter", 5));
        assertThat(refusal.getStackTrace()).isEmpty();
    }
}
