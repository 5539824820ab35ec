package io.keybuzz.architecture.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Calendar;
import java.util.Date;

/** How the domain is made: behaviour around one state, ports apart, values that do not change. */
final class DomainRules {
    private DomainRules() {}

    static ArchRule portsAreInterfaces(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".domain.*.port..")
                .should()
                .beInterfaces()
                .orShould()
                .beRecords()
                .orShould()
                .beEnums()
                .because("ADR 0004: a port is what the domain needs said, not how it is done");
    }

    static ArchRule theDomainDoesNotCallPorts(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".domain..")
                .and()
                .resideOutsideOfPackage(root + ".domain.*.port..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".domain.*.port..")
                .because("ADR 0003: aggregates decide, handlers fetch and store");
    }

    static ArchRule nothingInTheDomainHasSetters(String root) {
        ArchRule setters = noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + ".domain..")
                .should()
                .haveNameMatching("set[A-Z].*");
        ArchRule exposed = fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + ".domain..")
                .and()
                .areNotPrivate()
                .should()
                .beFinal()
                .allowEmptyShould(true);
        return CompositeArchRule.of(setters)
                .and(exposed)
                .because("ADR 0003: an aggregate changes by business verbs that leave a trace");
    }

    static ArchRule valuesDoNotChange(String root) {
        return fields().that()
                .areDeclaredInClassesThat(DescribedPredicate.describe("are records", JavaClass::isRecord))
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(root + ".domain..", root + ".application..")
                .should()
                .notHaveRawType(DescribedPredicate.describe("a type that can be changed", DomainRules::isMutable))
                .because("ADR 0003: a value that two hold must not change under either");
    }

    private static boolean isMutable(JavaClass type) {
        return type.isArray()
                || type.isAssignableTo(Date.class)
                || type.isAssignableTo(Calendar.class)
                || type.isAssignableTo(StringBuilder.class);
    }

    static ArchRule aggregatesReferById(String root) {
        return classes()
                .that(DescribedPredicate.describe("are aggregates", DomainRules::isAggregate))
                .and()
                .resideInAPackage(root + ".domain..")
                .should(new ArchCondition<>("refer to other aggregates by id") {
                    @Override
                    public void check(JavaClass aggregate, ConditionEvents events) {
                        for (JavaField field : aggregate.getAllFields()) {
                            field.getAllInvolvedRawTypes().stream()
                                    .filter(type -> !type.equals(aggregate) && isAggregate(type))
                                    .forEach(type ->
                                            events.add(SimpleConditionEvent.violated(aggregate, field.getFullName())));
                        }
                    }
                })
                .because("ADR 0003: one aggregate is one consistency boundary");
    }

    /** What a store restores is an aggregate. */
    private static boolean isAggregate(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> method.getName().equals("restore"));
    }
}
