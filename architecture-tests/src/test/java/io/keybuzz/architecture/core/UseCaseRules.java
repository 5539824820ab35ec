package io.keybuzz.architecture.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.Worker;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One way into a use case: the runner checks access, opens the unit of work and calls the handler. */
final class UseCaseRules {
    private static final Set<String> OPENING = Set.of("run", "read");

    private UseCaseRules() {}

    static ArchRule onlyWorkersOpenUnitsOfWork(String root) {
        return noClasses()
                .that(DescribedPredicate.describe("are no @Worker", type -> !isWorker(type)))
                .and()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".testkit..")
                .should()
                .callMethodWhere(DescribedPredicate.describe("opens a unit of work", UseCaseRules::opensUnitOfWork))
                .because("ADR 0005: the runner and workers alone open a unit of work");
    }

    private static boolean isWorker(JavaClass type) {
        return type.isAnnotatedWith(Worker.class)
                || type.getEnclosingClass().map(UseCaseRules::isWorker).orElse(false);
    }

    private static boolean opensUnitOfWork(JavaMethodCall call) {
        return OPENING.contains(call.getTarget().getName())
                && call.getTarget().getOwner().isAssignableTo(UnitOfWork.class)
                && !call.getOriginOwner().isAssignableTo(UnitOfWork.class);
    }

    static ArchRule handlersAreHidden(String root) {
        ArchRule shape = classes()
                .that()
                .implement(UseCase.class)
                .and()
                .resideInAPackage(root + "..")
                .should()
                .haveSimpleNameEndingWith("Handler")
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .bePackagePrivate()
                .andShould(takeACommandOfTheirName());
        ArchRule name = classes()
                .that()
                .resideInAPackage(root + ".application..")
                .and()
                .haveSimpleNameEndingWith("Handler")
                .should()
                .implement(UseCase.class);
        return CompositeArchRule.of(shape)
                .and(name)
                .because("ADR 0002: the command is the vocabulary, its handler is nobody's business");
    }

    private static ArchCondition<JavaClass> takeACommandOfTheirName() {
        return new ArchCondition<>("handle the command they are named after") {
            @Override
            public void check(JavaClass handler, ConditionEvents events) {
                commandsOf(handler)
                        .map(command -> command.getSimpleName() + "Handler")
                        .filter(expected -> !expected.equals(handler.getSimpleName()))
                        .forEach(expected -> events.add(SimpleConditionEvent.violated(
                                handler, handler.getName() + " should be named " + expected)));
            }
        };
    }

    static ArchRule everyUseCaseIsInTheMatrix(String root, Predicate<String> inMatrix) {
        return classes()
                .that()
                .implement(UseCase.class)
                .and()
                .resideInAPackage(root + "..")
                .should(new ArchCondition<>("have a row in the access matrix") {
                    @Override
                    public void check(JavaClass handler, ConditionEvents events) {
                        commandsOf(handler)
                                .filter(command -> !inMatrix.test(command.getSimpleName()))
                                .forEach(command -> events.add(SimpleConditionEvent.violated(
                                        handler,
                                        handler.getName() + " handles " + command.getSimpleName()
                                                + ", which nobody may run")));
                    }
                })
                .because("ADR 0002: a use case without a row can be run by nobody");
    }

    private static Stream<JavaClass> commandsOf(JavaClass handler) {
        return handler.getInterfaces().stream()
                .filter(type -> type.toErasure().isEquivalentTo(UseCase.class))
                .filter(JavaParameterizedType.class::isInstance)
                .map(type ->
                        ((JavaParameterizedType) type).getActualTypeArguments().get(0))
                .map(JavaType::toErasure);
    }
}
