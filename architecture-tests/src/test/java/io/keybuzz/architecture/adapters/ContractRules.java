package io.keybuzz.architecture.adapters;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Every port says what its adapters must keep, and every adapter is held to it. */
final class ContractRules {
    private static final Set<String> SHARED_PORTS =
            Set.of("UnitOfWork", "Outbox", "AuditTrail", "KeyedAnswers", "MailSender", "RateLimiter");

    private ContractRules() {}

    static ArchRule everyAdapterRunsItsContract(String root, JavaClasses all) {
        return classes()
                .that(DescribedPredicate.describe("are ports", type -> isPort(root, type)))
                .should(new ArchCondition<>("have a contract that a test of each adapter implements") {
                    @Override
                    public void check(JavaClass port, ConditionEvents events) {
                        faults(root, all, port)
                                .forEach(fault -> events.add(SimpleConditionEvent.violated(port, fault)));
                    }
                })
                .because("ADR 0004: a port without a contract is not done");
    }

    private static List<String> faults(String root, JavaClasses all, JavaClass port) {
        List<JavaClass> adapters = port.getAllSubclasses().stream()
                .filter(type -> !type.isInterface() && !type.isAnonymousClass() && !isTest(type))
                .filter(type -> resides(type, root + ".adapters") || resides(type, root + ".application.bridge"))
                .toList();
        Optional<JavaClass> contract = contractOf(root, all, port);
        if (contract.isEmpty()) {
            return List.of(port.getName() + " has no contract " + port.getSimpleName() + "Contract in the testkit");
        }
        return adapters.stream()
                .filter(adapter -> contract.get().getAllSubclasses().stream()
                        .map(AdapterRules::outermost)
                        .noneMatch(test -> holds(test, adapter, port, adapters)))
                .map(adapter -> port.getName() + ": no test named " + adapter.getSimpleName() + "… implements "
                        + contract.get().getSimpleName())
                .toList();
    }

    /** The test is named after the adapter, or after the port where its technology has one adapter of it. */
    private static boolean holds(JavaClass test, JavaClass adapter, JavaClass port, List<JavaClass> adapters) {
        Predicate<JavaClass> sameTechnology = other -> technology(other).equals(technology(adapter));
        boolean only = adapters.stream().filter(sameTechnology).count() == 1;
        String name = test.getSimpleName();
        return name.startsWith(adapter.getSimpleName())
                || (only && sameTechnology.test(test) && name.contains(port.getSimpleName()));
    }

    private static String technology(JavaClass type) {
        return type.getPackageName().replaceFirst("(\\.adapters\\.[^.]+).*", "$1");
    }

    private static Optional<JavaClass> contractOf(String root, JavaClasses all, JavaClass port) {
        return all.stream()
                .filter(type -> resides(type, root + ".testkit.contract"))
                .filter(type -> type.getSimpleName().equals(port.getSimpleName() + "Contract"))
                .findFirst();
    }

    private static boolean isPort(String root, JavaClass type) {
        boolean ofAContext = type.getPackageName().startsWith(root + ".domain.")
                && type.getPackageName().endsWith(".port");
        boolean shared = resides(type, root + ".application.shared") && SHARED_PORTS.contains(type.getSimpleName());
        return (ofAContext || shared)
                && type.isInterface()
                && type.isTopLevelClass()
                && !type.getSimpleName().equals("package-info");
    }

    private static boolean resides(JavaClass type, String start) {
        return (type.getPackageName() + ".").startsWith(start + ".");
    }

    private static boolean isTest(JavaClass type) {
        return type.getSource().orElseThrow().getUri().getPath().contains("/target/test-classes/io/keybuzz/");
    }

    static ArchRule nobodyMocks(String root, String... libraries) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because("ADR 0004: a mock repeats what its author believes");
    }

    static ArchRule nobodySleeps(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "sleeps",
                        call -> call.getName().equals("sleep")
                                && call.getTargetOwner().isEquivalentTo(Thread.class)))
                .because("ADR 0004: a test waits for what it expects, not for a while");
    }
}
