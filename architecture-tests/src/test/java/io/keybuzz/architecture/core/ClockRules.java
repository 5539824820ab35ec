package io.keybuzz.architecture.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Time and ids come in as arguments, so that a test can fix them and a replay gives the same result. */
final class ClockRules {
    private static final Set<Class<?>> RANDOM = Set.of(
            Random.class,
            SplittableRandom.class,
            ThreadLocalRandom.class,
            java.security.SecureRandom.class,
            RandomGeneratorFactory.class);

    private ClockRules() {}

    static ArchRule noClockOrRandomInside(String root) {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".domain..", root + ".application..")
                .should()
                .accessTargetWhere(isClockOrRandom())
                .because("ADR 0003: time and ids are arguments");
    }

    private static DescribedPredicate<JavaAccess<?>> isClockOrRandom() {
        return DescribedPredicate.describe("reads a clock or a random source", access -> {
            AccessTarget target = access.getTarget();
            return readsClock(target) || draws(target);
        });
    }

    private static boolean readsClock(AccessTarget target) {
        String owner = target.getOwner().getName();
        String name = target.getName();
        if (target.getOwner().isEquivalentTo(System.class)) {
            return Set.of("currentTimeMillis", "nanoTime").contains(name);
        }
        if (target.getOwner().isEquivalentTo(Clock.class) || target.getOwner().isEquivalentTo(InstantSource.class)) {
            return name.startsWith("system") || name.startsWith("tick");
        }
        if (target.getOwner().isEquivalentTo(Date.class)) {
            return true;
        }
        return owner.startsWith("java.time.") && name.equals("now");
    }

    private static boolean draws(AccessTarget target) {
        String name = target.getName();
        return RANDOM.stream().anyMatch(target.getOwner()::isEquivalentTo)
                || (target.getOwner().isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                || (target.getOwner().isEquivalentTo(Math.class) && name.equals("random"))
                || (target.getOwner().isEquivalentTo(RandomGenerator.class)
                        && Set.of("getDefault", "of").contains(name));
    }
}
