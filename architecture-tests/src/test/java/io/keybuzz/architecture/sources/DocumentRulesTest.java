package io.keybuzz.architecture.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.architecture.Codebase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentRulesTest {
    private static SourceFile file(String path) {
        return SourceFile.read(Codebase.directory().resolve(path));
    }

    private static SourceFile fixture(String name) {
        return Sources.fixture("documents").stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void every_dependency_is_explained() {
        assertThat(DocumentRules.unexplainedDependencies(file("pom.xml"), file("docs/dependencies.md")))
                .isEmpty();
    }

    @Test
    void a_dependency_nobody_explains_is_found() {
        assertThat(DocumentRules.unexplainedDependencies(fixture("pom.xml"), fixture("dependencies.md")))
                .containsExactly("unexplained");
    }

    @Test
    void links_between_documents_lead_somewhere() {
        assertThat(DocumentRules.brokenLinks(Sources.repository())).isEmpty();
    }

    @Test
    void a_link_to_nowhere_is_found() {
        assertThat(DocumentRules.brokenLinks(Sources.fixture("documents")))
                .containsExactly("dependencies.md links to nowhere.md");
    }

    @Test
    void every_decision_is_in_the_index() {
        String index = file("docs/adr/README.md").text();
        assertThat(Sources.under(Codebase.directory().resolve("docs/adr")))
                .filteredOn(decision -> !decision.name().equals("README.md"))
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(index).contains("(" + decision.name() + ")"));
    }

    @Test
    void every_script_explains_itself() {
        Path bin = Codebase.directory().resolve("bin");
        List<SourceFile> scripts = Sources.under(bin).stream()
                .filter(script -> script.path().getParent().equals(bin))
                .toList();
        assertThat(scripts).isNotEmpty().allSatisfy(script -> {
            assertThat(script.text()).startsWith("#!/usr/bin/env bash\n# ");
            assertThat(script.text()).contains("set -euo pipefail", "lib/menu.sh");
            assertThat(Files.isExecutable(script.path())).isTrue();
        });
    }

    @Test
    void continuous_integration_runs_what_the_readme_says() {
        String command = "mvn -B verify";
        assertThat(file("README.md").text()).contains(command);
        assertThat(Stream.of(file(".ci/run").text().split("\n"))
                        .map(line -> line.replace(" -ntp", ""))
                        .filter(line -> line.contains(command)))
                .hasSize(1);
    }
}
