package io.keybuzz.architecture.layering;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;

/** Dependencies point inwards: bootstrap, adapters, application, domain. */
final class LayerRules {
    private LayerRules() {}

    static ArchRule dependenciesPointInwards(String root) {
        return CompositeArchRule.of(
                        outward(root + ".domain..", root, "application", "adapters", "bootstrap", "testkit"))
                .and(outward(root + ".application..", root, "adapters", "bootstrap", "testkit"))
                .and(outward(root + ".testkit..", root, "adapters", "bootstrap"))
                .and(outward(root + ".adapters..", root, "bootstrap", "testkit"))
                .because("ADR 0001: layers are modules and the inside never knows the outside");
    }

    private static ArchRule outward(String from, String root, String... layers) {
        String[] packages = new String[layers.length];
        for (int i = 0; i < layers.length; i++) {
            packages[i] = root + "." + layers[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages)
                .allowEmptyShould(true);
    }

    static ArchRule adaptersDoNotKnowEachOther(String root) {
        return slices().matching(root + ".adapters.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .because("ADR 0001: an adapter can be left out or replaced without touching another");
    }

    static ArchRule marketplacesDoNotKnowEachOther(String root) {
        return slices().matching(root + ".adapters.marketplace.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        JavaClass.Predicates.resideInAnyPackage(root + ".adapters.marketplace.shared.."))
                .allowEmptyShould(true)
                .because("ADR 0001: each marketplace has its own clock, rules and penalties");
    }

    static ArchRule theCoreIsPlainJava(String root) {
        return CompositeArchRule.of(plain(root + ".domain..", root + ".domain.."))
                .and(plain(root + ".application..", root + ".domain..", root + ".application.."))
                .because("ADR 0003: domain and application need the JDK and JSpecify, nothing else");
    }

    private static ArchRule plain(String layer, String... own) {
        return classes()
                .that()
                .resideInAPackage(layer)
                .should()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(own)
                        .or(JavaClass.Predicates.resideInAnyPackage("java..", "org.jspecify.annotations.."))
                        .as("the JDK, JSpecify and the core itself"))
                .andShould()
                .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                                "java.sql..", "java.net.http..", "java.util.logging..", "java.rmi..", "java.awt..")
                        .negate()
                        .as("no SQL, HTTP or logging types"))
                .allowEmptyShould(true);
    }
}
