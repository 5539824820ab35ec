package io.keybuzz.bootstrap.cli;

import io.keybuzz.adapters.jdbi.Migrations;
import io.keybuzz.bootstrap.config.DatabaseConfig;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.database.OpenDatabase;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Brings the schema up to date as its owner (KEYBUZZ_OWNER_URL), then checks the other roles.")
final class MigrateCommand implements Callable<Integer> {
    private final PrintWriter out;

    MigrateCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        KeyBuzzConfig config = Configured.fromEnvironment();
        if (config.database() instanceof DatabaseConfig.External external
                && external.owner().isEmpty()) {
            throw new CommandFailed("KEYBUZZ_OWNER_URL is missing: only the owner may migrate");
        }
        try (OpenDatabase database = OpenDatabase.toCommand(config)) {
            new Migrations(database.settings().url(), database.owner().orElseThrow()).verify();
            out.println("The schema is up to date.");
        }
        return 0;
    }
}
