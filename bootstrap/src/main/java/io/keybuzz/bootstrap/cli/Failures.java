package io.keybuzz.bootstrap.cli;

import io.keybuzz.adapters.jdbi.StartupChecks.UnsafeDatabase;
import io.keybuzz.bootstrap.Server.PortInUse;
import io.keybuzz.bootstrap.config.BadConfiguration;
import io.keybuzz.bootstrap.database.DatabaseRefused;
import io.keybuzz.bootstrap.embedded.HomeInUse;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.secret.SecretUnreadable;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into lines a person can act on; a stack trace is for the unexpected only. */
public final class Failures implements IExecutionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) {
        PrintWriter err = line.getErr();
        if (failure instanceof BadConfiguration configuration) {
            print(err, "the configuration has faults:", configuration.faults());
            err.println("Every variable is described in docs/configuration.md.");
            return Main.BAD_CONFIGURATION;
        }
        if (failure instanceof HomeInUse inUse) {
            err.println("keybuzz: " + inUse.getMessage());
            return Main.HOME_IN_USE;
        }
        if (failure instanceof UnsafeDatabase unsafe) {
            print(
                    err,
                    "this database cannot be used like this:",
                    List.of(String.valueOf(unsafe.getMessage()).split("; ")));
            err.println(
                    "'keybuzz roles' prints the SQL that makes safe roles; 'keybuzz migrate' brings the schema up to date.");
            return Main.FAILED;
        }
        if (failure instanceof Refusal
                || failure instanceof PortInUse
                || failure instanceof DatabaseRefused
                || failure instanceof CommandFailed
                || failure instanceof SecretUnreadable) {
            err.println("keybuzz: " + failure.getMessage());
            return Main.FAILED;
        }
        if (failure instanceof UncheckedIOException unusable) {
            err.println("keybuzz: " + unusable.getMessage() + ": " + String.valueOf(unusable.getCause()));
            return Main.FAILED;
        }
        LOG.error("the command failed", failure);
        err.println("keybuzz: failed: " + failure.getMessage());
        return Main.FAILED;
    }

    private static void print(PrintWriter err, String heading, List<String> lines) {
        err.println("keybuzz: " + heading);
        lines.forEach(line -> err.println("  - " + line));
    }
}
