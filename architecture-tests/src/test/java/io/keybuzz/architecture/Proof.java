package io.keybuzz.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.function.Function;

/** Proves that a rule can fail, and that it fails for the class that is bad and spares its neighbours. */
public final class Proof {
    private Proof() {}

    /**
     * Runs the rule over the offender's fixture.
     *
     * @param rule the rule as a function of the root package
     * @param offender lives in {@code fixtures.<name>…}; the only class of it that may be reported
     */
    public static void canFail(Function<String, ArchRule> rule, Class<?> offender) {
        String name = offender.getPackageName().split("\\.")[1];
        JavaClasses fixture = Codebase.fixture(name);
        EvaluationResult result = rule.apply("fixtures." + name).evaluate(fixture);
        assertThat(result.getFailureReport().getDetails())
                .as("violations found in fixtures.%s", name)
                .isNotEmpty()
                .allSatisfy(detail -> assertThat(detail).contains(offender.getName()));
    }
}
