package io.keybuzz.architecture.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.architecture.Codebase;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRulesTest {
    @Test
    void no_file_names_a_machine_or_a_mirror() {
        assertThat(TextRules.machinePaths(Sources.repository().stream()
                        .filter(file -> !file.name().equals("TextRules.java"))
                        .toList()))
                .isEmpty();
    }

    @Test
    void a_machine_path_is_found() {
        assertThat(TextRules.machinePaths(Sources.fixture("texts"))).hasSize(1);
    }

    @Test
    void nothing_is_left_for_later() {
        assertThat(TextRules.unfinished(Sources.repository())).isEmpty();
    }

    @Test
    void a_note_to_finish_later_is_found() {
        assertThat(TextRules.unfinished(Sources.fixture("texts"))).hasSize(1);
    }

    @Test
    void words_end_where_they_end_on_every_jdk() {
        assertThat(TextRules.asciiBoundaries(Sources.java("main"))).isEmpty();
    }

    @Test
    void a_word_that_ends_elsewhere_on_a_newer_jdk_is_found() {
        assertThat(TextRules.asciiBoundaries(Sources.fixture("texts")))
                .singleElement()
                .asString()
                .contains("AsciiBoundary.java");
    }

    @Test
    void names_say_something() {
        assertThat(TextRules.emptyNames(Sources.java("main"))).isEmpty();
    }

    @Test
    void a_name_that_says_nothing_is_found() {
        assertThat(TextRules.emptyNames(Sources.fixture("texts"))).containsExactly("TicketManager.java");
    }

    @Test
    void every_package_tells_its_story() {
        assertThat(TextRules.untoldPackages(Sources.java("main"))).isEmpty();
    }

    @Test
    void a_package_without_a_story_is_found() {
        assertThat(TextRules.untoldPackages(Sources.fixture("texts")))
                .singleElement()
                .asString()
                .endsWith("fixtures/texts");
    }

    @Test
    void decisions_are_numbered_one_after_the_other() {
        assertThat(TextRules.badDecisions(Sources.under(Codebase.directory().resolve("docs/adr"))))
                .isEmpty();
    }

    @Test
    void a_clash_of_numbers_is_found() {
        assertThat(TextRules.badDecisions(Sources.fixture("decisions")))
                .containsExactly("0001-second.md should have number 2", "0003-third.md lacks ## Consequences");
    }

    @Test
    void domain_and_application_describe_themselves_as_modules() {
        assertThat(List.of("domain", "application"))
                .allSatisfy(module -> assertThat(Files.isRegularFile(
                                Codebase.directory().resolve(module + "/src/main/java/module-info.java")))
                        .isTrue());
    }
}
