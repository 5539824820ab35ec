package io.keybuzz.architecture.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SizeRulesTest {
    /**
     * Vocabulary that is read together: ids, enums and values of a few lines around one aggregate, and the commands of a
     * context beside their handlers, the records of the configuration. A second aggregate splits the package, not a higher number here.
     */
    private static final Map<String, Integer> ALLOWANCES = Map.of(
            "io.keybuzz.domain.shared", 20,
            "io.keybuzz.application.shared", 20,
            "io.keybuzz.domain.ticketing", 34,
            "io.keybuzz.domain.marketplace", 25,
            "io.keybuzz.application.ticketing", 22,
            "io.keybuzz.application.marketplace", 18,
            "io.keybuzz.adapters.jdbi.tenancy", 18,
            "io.keybuzz.adapters.jdbi.ticketing", 20,
            "io.keybuzz.bootstrap.cli", 19,
            "io.keybuzz.bootstrap.config", 30);

    @Test
    void files_are_short() {
        assertThat(SizeRules.longFiles(Sources.java("main"), SizeRules.MAIN_FILE))
                .isEmpty();
        assertThat(SizeRules.longFiles(Sources.java("test"), SizeRules.TEST_FILE))
                .isEmpty();
    }

    @Test
    void nine_files_of_ten_fit_on_two_screens() {
        assertThat(SizeRules.percentile90(Sources.java("main").stream()
                        .map(file -> file.lines().size())
                        .toList()))
                .isPositive()
                .isLessThanOrEqualTo(SizeRules.MAIN_FILE_P90);
    }

    @Test
    void methods_are_short() {
        assertThat(SizeRules.longMethods(Sources.java("main"))).isEmpty();
        assertThat(SizeRules.percentile90(JavaSource.methods(Sources.java("main")).stream()
                        .map(JavaSource.Method::lines)
                        .toList()))
                .isPositive()
                .isLessThanOrEqualTo(SizeRules.METHOD_P90);
    }

    @Test
    void constructors_ask_for_little() {
        assertThat(SizeRules.greedyConstructors(Sources.java("main"))).isEmpty();
    }

    @Test
    void packages_are_small() {
        assertThat(SizeRules.crowdedPackages(Sources.java("main"), ALLOWANCES)).isEmpty();
    }

    @Test
    void a_long_file_is_found() {
        assertThat(SizeRules.longFiles(Sources.fixture("sizes"), 30)).hasSize(1).allMatch(it -> it.contains("TooLong"));
    }

    @Test
    void a_long_method_is_found() {
        assertThat(SizeRules.longMethods(Sources.fixture("sizes"))).containsExactly("TooLong.explain has 45 lines");
    }

    @Test
    void a_greedy_constructor_is_found() {
        assertThat(SizeRules.greedyConstructors(Sources.fixture("sizes")))
                .containsExactly("WantsEverything.constructor has 7 parameters");
    }

    @Test
    void a_crowded_package_is_found_and_so_is_an_allowance_nobody_needs() {
        assertThat(SizeRules.crowdedPackages(Sources.fixture("crowd"), Map.of("fixtures.gone", 20)))
                .containsExactly("fixtures.crowd has 16 files", "fixtures.gone needs no allowance");
    }
}
