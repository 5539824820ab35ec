package io.keybuzz.architecture.layering;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.keybuzz.architecture.Codebase;
import java.lang.module.ModuleDescriptor;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ModuleRulesTest {
    private static final Set<String> HIDDEN = Set.of(
            Codebase.ROOT + ".application.internal",
            Codebase.ROOT + ".application.bridge",
            Codebase.ROOT + ".application.bridge.ai");

    private static ModuleDescriptor module(String name) {
        return ModuleRules.descriptor(Codebase.directory().resolve(name + "/target/classes"));
    }

    private static Set<String> packagesOf(String layer) {
        return Codebase.main().stream()
                .map(JavaClass::getPackageName)
                .filter(name -> (name + ".").startsWith(Codebase.ROOT + "." + layer + "."))
                .collect(Collectors.toSet());
    }

    @Test
    void the_domain_shows_its_whole_vocabulary_and_needs_nothing() {
        assertThat(ModuleRules.faults(module("domain"), packagesOf("domain"), Set.of()))
                .isEmpty();
        assertThat(ModuleRules.needs(module("domain"))).isEmpty();
    }

    @Test
    void the_application_hides_its_machinery_and_needs_the_domain_alone() {
        assertThat(ModuleRules.faults(module("application"), packagesOf("application"), HIDDEN))
                .isEmpty();
        assertThat(ModuleRules.needs(module("application"))).containsExactly("io.keybuzz.domain");
    }

    @Test
    void a_module_that_shows_its_machinery_and_withholds_its_vocabulary_is_found() {
        ModuleDescriptor bad = ModuleDescriptor.newModule("bad")
                .exports("bad.internal")
                .requires("java.sql")
                .build();

        assertThat(ModuleRules.faults(bad, Set.of("bad.internal", "bad.ticketing"), Set.of("bad.internal")))
                .containsExactly(
                        "bad.internal is exported and should not be", "bad.ticketing is not exported and should be");
        assertThat(ModuleRules.needs(bad)).containsExactly("java.sql");
    }
}
