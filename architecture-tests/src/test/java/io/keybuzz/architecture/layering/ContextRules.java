package io.keybuzz.architecture.layering;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.keybuzz.architecture.Contexts;
import java.util.Optional;
import java.util.Set;

/** Contexts meet through published events and shared values; where two commit together, in the bridge alone. */
final class ContextRules {
    private ContextRules() {}

    static ArchRule contextsDoNotKnowEachOther(String root) {
        DescribedPredicate<JavaClass> ofAContext = DescribedPredicate.describe(
                "belong to a context", type -> Contexts.of(root, type).isPresent());
        return classes()
                .that(ofAContext)
                .should(onlyListenAsDeclared(root))
                .because("ADR 0001: contexts meet through events they are declared to hear, and in application.bridge");
    }

    static ArchRule sharedPackagesKnowNoContext(String root) {
        return classes()
                .that()
                .resideInAnyPackage(
                        root + ".domain.shared..",
                        root + ".application.shared..",
                        root + ".application.internal..",
                        root + ".application.outbox..")
                .should(knowNoContext(root))
                .because("ADR 0001: what every context uses belongs to none");
    }

    static ArchRule packagesHaveNoCycles(String root) {
        return CompositeArchRule.of(cycleFree(root + ".domain.(*).."))
                .and(cycleFree(root + ".application.(*).."))
                .because("ADR 0001: the graph of contexts is declared and has no cycle");
    }

    private static ArchRule cycleFree(String packages) {
        return slices().matching(packages).should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static ArchCondition<JavaClass> onlyListenAsDeclared(String root) {
        return new ArchCondition<>("know other contexts only by the events they are declared to hear") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String own = Contexts.of(root, type).orElseThrow();
                Set<String> heard = Contexts.LISTENS_TO.get(own);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    Optional<String> other = Contexts.of(root, target).filter(context -> !context.equals(own));
                    boolean event = target.getPackageName().endsWith(".event");
                    if (other.isPresent() && !(event && heard.contains(other.get()))) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> knowNoContext(String root) {
        return new ArchCondition<>("know no context") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                Contexts.of(root, dependency.getTargetClass()).isPresent())
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }
}
