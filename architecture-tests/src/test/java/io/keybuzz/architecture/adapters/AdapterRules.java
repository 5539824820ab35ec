package io.keybuzz.architecture.adapters;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What an adapter shows: the ways to choose and configure it. */
final class AdapterRules {
    /** Modules, the settings they take, and the plain-Java way to the same stores. */
    private static final Pattern ENTRY = Pattern.compile(".*(?:Module|Config|Settings|Persistence|Stores|Adapters)");

    private AdapterRules() {}

    /**
     * Public is what the outside may use, or what another package cannot do without; Java has no word between the two.
     *
     * @param others further names that the outside may use, with a reason where they are listed
     */
    static ArchRule nothingIsPublicWithoutNeed(String root, Set<String> others) {
        return classes()
                .that()
                .resideInAPackage(root + ".adapters..")
                .and()
                .arePublic()
                .and(DescribedPredicate.describe("are no entries", type -> !isEntry(type, others)))
                .and(DescribedPredicate.describe("stand alone", JavaClass::isTopLevelClass))
                .should(new ArchCondition<>("be needed by another package or by an entry") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean needed = type.getDirectDependenciesToSelf().stream()
                                .map(dependency -> outermost(dependency.getOriginClass()))
                                .anyMatch(user -> !user.equals(type)
                                        && (!user.getPackageName().equals(type.getPackageName())
                                                || isEntry(user, others)));
                        if (!needed) {
                            events.add(SimpleConditionEvent.violated(
                                    type, type.getName() + " is public and no other package needs it"));
                        }
                    }
                })
                .allowEmptyShould(true)
                .because("ADR 0001: what is public is promised");
    }

    /**
     * From outside an adapter only its entries are used.
     *
     * @param others further names that everybody may use
     * @param simulators further names that the simulator alone may use
     */
    static ArchRule theOutsideUsesEntriesOnly(String root, Set<String> others, Set<String> simulators) {
        return classes()
                .that()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("use of an adapter what it offers") {
                    @Override
                    public void check(JavaClass user, ConditionEvents events) {
                        for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                            JavaClass used = outermost(dependency.getTargetClass());
                            if (adapterOf(root, used).isPresent()
                                    && !sameAdapter(root, user, used)
                                    && !isEntry(used, others)
                                    && !(isSimulator(root, user) && simulators.contains(used.getSimpleName()))) {
                                events.add(SimpleConditionEvent.violated(user, dependency.getDescription()));
                            }
                        }
                    }
                })
                .because("ADR 0001: an adapter is chosen and configured, not reached into");
    }

    private static boolean isEntry(JavaClass type, Set<String> others) {
        return ENTRY.matcher(type.getSimpleName()).matches()
                || others.contains(type.getSimpleName())
                || type.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static boolean isSimulator(String root, JavaClass user) {
        return (user.getPackageName() + ".").startsWith(root + ".simulator.");
    }

    private static boolean sameAdapter(String root, JavaClass one, JavaClass other) {
        return adapterOf(root, one).isPresent() && adapterOf(root, one).equals(adapterOf(root, other));
    }

    private static Optional<String> adapterOf(String root, JavaClass type) {
        String prefix = root + ".adapters.";
        String name = type.getPackageName() + ".";
        return name.startsWith(prefix)
                ? Optional.of(name.substring(prefix.length(), name.indexOf('.', prefix.length())))
                : Optional.empty();
    }

    static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(AdapterRules::outermost).orElse(type);
    }
}
