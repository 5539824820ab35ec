package io.keybuzz.architecture.layering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the core's module descriptors promise to embedders: all of the vocabulary, none of the machinery. */
final class ModuleRules {
    private ModuleRules() {}

    static ModuleDescriptor descriptor(Path classes) {
        try (InputStream file = Files.newInputStream(classes.resolve("module-info.class"))) {
            return ModuleDescriptor.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Packages that are exported and should not be, or should be and are not.
     *
     * @param all the module's packages
     * @param hidden those that embedders have no business in
     */
    static List<String> faults(ModuleDescriptor module, Set<String> all, Set<String> hidden) {
        Set<String> exported =
                module.exports().stream().map(ModuleDescriptor.Exports::source).collect(Collectors.toSet());
        Stream<String> leaked =
                exported.stream().filter(hidden::contains).map(name -> name + " is exported and should not be");
        Stream<String> withheld = all.stream()
                .filter(name -> !hidden.contains(name) && !exported.contains(name))
                .map(name -> name + " is not exported and should be");
        return Stream.concat(leaked, withheld).sorted().toList();
    }

    /** Modules it needs at run time beyond the JDK's base. */
    static Set<String> needs(ModuleDescriptor module) {
        return module.requires().stream()
                .filter(need -> !need.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .map(ModuleDescriptor.Requires::name)
                .filter(name -> !name.equals("java.base"))
                .collect(Collectors.toSet());
    }
}
