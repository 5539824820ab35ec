package io.keybuzz.bootstrap.cli;

import io.keybuzz.adapters.jdbi.Migrations;
import io.keybuzz.bootstrap.config.DatabaseConfig;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.database.OpenDatabase;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = "Brings the schema up to date as its owner (KEYBUZZ_OWNER_URL), then checks the other roles.")
final class MigrateCommand implements Callable<Integer> {
    private final Console console;

    MigrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        KeyBuzzConfig config = console.config();
        if (config.database() instanceof DatabaseConfig.External external
                && external.owner().isEmpty()) {
            throw new CommandFailed("KEYBUZZ_OWNER_URL is missing: only the owner may migrate");
        }
        try (OpenDatabase database = OpenDatabase.toCommand(config)) {
            new Migrations(database.settings().url(), database.owner().orElseThrow()).verify();
            console.say("The schema is up to date.");
        }
        return 0;
    }
}
