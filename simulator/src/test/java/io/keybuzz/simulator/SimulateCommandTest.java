package io.keybuzz.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SimulateCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {"--tenants=0", "--tenants=201", "--tenants=x", "--days=0", "--days=367", "--seed=x", "--month=1"
            })
    void wrong_arguments_are_named_with_what_would_be_right(String wrong) {
        assertThat(run(wrong)).isEqualTo(2);
        assertThat(err.toString()).contains(wrong.split("=")[0], "Usage: keybuzz simulate");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void help_says_what_it_does_and_what_it_ends_with() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("--tenants", "--days", "--seed", "--keep", "Exit code");
    }

    @Test
    void days_are_told_one_by_one_and_summed_up_in_the_end() {
        assertThat(run("--tenants=1", "--days=2", "--seed=3")).isZero();
        assertThat(err.toString().lines().filter(line -> line.startsWith("day ")))
                .hasSize(2);
        assertThat(out.toString()).contains("0 lost", "0 duplicated", "0 missed and not marked", "seed 3");
    }

    private int run(String... arguments) {
        CommandLine line =
                SimulateCommand.line().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
