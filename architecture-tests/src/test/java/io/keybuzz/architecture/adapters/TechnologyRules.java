package io.keybuzz.architecture.adapters;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A technology stays in the one adapter that was made for it. */
final class TechnologyRules {
    private static final Map<String, String[]> HOMES = new TreeMap<>(Map.of(
            "adapters.jdbi",
            new String[] {"org.jdbi..", "com.zaxxer..", "org.postgresql..", "org.flywaydb.."},
            "adapters.http",
            new String[] {
                "io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..", "com.google.zxing..", "org.apache.pdfbox.."
            },
            "adapters.marketplace",
            new String[] {"org.apache.james..", "org.owasp..", "org.jsoup..", "org.subethamail.."},
            "adapters",
            new String[] {"jakarta.mail..", "org.eclipse.angus.."},
            "adapters.integration",
            new String[] {"com.auth0..", "org.mindrot..", "com.nulabinc..", "org.apache.tika..", "software.amazon.."}));

    private static final Set<String> OPENING = Set.of(
            "open",
            "inTransaction",
            "useTransaction",
            "withHandle",
            "useHandle",
            "withExtension",
            "useExtension",
            "onDemand");

    private TechnologyRules() {}

    static ArchRule technologiesStayHome(String root) {
        return HOMES.entrySet().stream()
                .map(home -> (ArchRule) noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .and()
                        .resideOutsideOfPackages(root + "." + home.getKey() + "..", root + ".bootstrap..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(home.getValue())
                        .allowEmptyShould(true))
                .reduce((all, next) -> CompositeArchRule.of(all).and(next))
                .orElseThrow()
                .because("ADR 0001: a technology can be replaced where it lives and nowhere else");
    }

    /** The unit of work opens what statements run on; migrations and start-up checks stand beside the stores. */
    static ArchRule storesDoNotOpenConnections(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".adapters.jdbi.*..")
                .and()
                .resideOutsideOfPackage(root + ".adapters.jdbi.shared..")
                .should()
                .callMethodWhere(DescribedPredicate.describe("opens a connection", TechnologyRules::opens))
                .allowEmptyShould(true)
                .because("ADR 0005: whoever has a connection has a tenant");
    }

    private static boolean opens(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        return (owner.equals("org.jdbi.v3.core.Jdbi") && OPENING.contains(call.getName()))
                || (call.getName().equals("getConnection")
                        && (owner.startsWith("java.sql.") || owner.startsWith("javax.sql.")))
                || (owner.startsWith("com.zaxxer.hikari.") && call.getName().equals("getConnection"));
    }

    static ArchRule guiceOnlyChooses(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(root + ".bootstrap..")
                .and(DescribedPredicate.describe(
                        "are no module",
                        type -> !AdapterRules.outermost(type).getSimpleName().endsWith("Module")
                                && !AdapterRules.outermost(type).getSimpleName().endsWith("Persistence")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.google.inject..")
                .because("ADR 0011: Guice is used in bootstrap and in one module per adapter");
    }
}
