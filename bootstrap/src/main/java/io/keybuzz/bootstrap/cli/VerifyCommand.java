package io.keybuzz.bootstrap.cli;

import io.keybuzz.adapters.jdbi.JdbiSettings;
import io.keybuzz.adapters.jdbi.Login;
import io.keybuzz.adapters.jdbi.Migrations;
import io.keybuzz.bootstrap.database.BareConnection;
import io.keybuzz.bootstrap.database.OpenDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Proves that the database keeps tenants apart: roles, schema, and what a bare connection sees.")
final class VerifyCommand implements Callable<Integer> {
    private final Console console;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (OpenDatabase database = OpenDatabase.toCommand(console.config())) {
            JdbiSettings settings = database.settings();
            console.say("ok  no role is a superuser, bypasses row-level security or owns a table");
            console.say("ok  every table with tenants' rows has forced row-level security");
            database.owner().ifPresent(owner -> {
                new Migrations(settings.url(), owner).verify();
                console.say("ok  the schema is exactly what this release makes");
            });
            int tables = 0;
            for (Login login : List.of(settings.app(), settings.worker())) {
                tables = Math.max(tables, BareConnection.requireNothing(settings, login));
            }
            console.say("ok  a connection without a tenant sees nothing in " + tables + " tables");
        }
        return 0;
    }
}
