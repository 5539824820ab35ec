package io.keybuzz.architecture.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.keybuzz.application.automation.run.NotDone;
import io.keybuzz.application.outbox.RetryLater;
import io.keybuzz.application.shared.once.Replayed;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/** The core says no in one way, and every way of saying no has a name of its own. */
final class RefusalRules {
    /**
     * A refusal, a subscriber's plea for another try, an answer given before, a writer that could not write, a run that has to
     * leave nothing, the JDK's own for a programming error, and what the compiler puts behind the last case of an exhaustive switch.
     */
    private static final Set<Class<?>> MAY_BE_THROWN = Set.of(
            Refusal.class,
            RetryLater.class,
            Replayed.class,
            WritingTrouble.class,
            NotDone.class,
            IllegalArgumentException.class,
            IllegalStateException.class,
            NullPointerException.class,
            NoSuchElementException.class,
            UnsupportedOperationException.class,
            IncompatibleClassChangeError.class);

    private RefusalRules() {}

    static ArchRule onlyRefusalsAreThrown(String root) {
        ArchRule made = noClasses()
                .that()
                .resideInAnyPackage(root + ".domain..", root + ".application..")
                .should()
                .callConstructorWhere(DescribedPredicate.describe("makes another exception", RefusalRules::isForeign));
        ArchRule declared = noCodeUnits()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(root + ".domain..", root + ".application..")
                .should()
                .declareThrowableOfType(
                        DescribedPredicate.describe("checked", type -> !type.isAssignableTo(RuntimeException.class)));
        return CompositeArchRule.of(made)
                .and(declared)
                .because("ADR 0002: the edge renders one kind of refusal and knows its status from its kind");
    }

    private static boolean isForeign(JavaConstructorCall call) {
        JavaClass made = call.getTargetOwner();
        boolean ownConstructor = call.getOriginOwner().isAssignableTo(Throwable.class);
        return made.isAssignableTo(Throwable.class)
                && !ownConstructor
                && MAY_BE_THROWN.stream().noneMatch(made::isEquivalentTo);
    }

    static ArchRule problemSlugsAreUnique(String root) {
        Map<String, List<String>> owners = new HashMap<>();
        return classes()
                .that()
                .implement(ProblemCode.class)
                .and()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("have slugs that are theirs alone, such as ticketing/ticket-not-found") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (Object constant : type.reflect().getEnumConstants()) {
                            String slug = ((ProblemCode) constant).slug();
                            List<String> owning = owners.computeIfAbsent(slug, key -> new ArrayList<>());
                            owning.add(type.getName() + "." + constant);
                            if (owning.size() > 1 || !slug.matches("[a-z]+/[a-z]+(-[a-z]+)*")) {
                                events.add(SimpleConditionEvent.violated(type, slug + " of " + owning));
                            }
                        }
                    }
                })
                .because("ADR 0002: a slug is the stable name a client decides by");
    }
}
