package io.keybuzz.bootstrap.cli;

import io.keybuzz.bootstrap.database.RolesScript;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "roles",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the SQL a database administrator runs once, with new passwords, and the variables that go with it.",
            "For psql: keybuzz roles | tee roles.sql, then psql -f roles.sql as a superuser."
        })
final class RolesCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--database", defaultValue = "keybuzz", description = "name of the database (${DEFAULT-VALUE})")
    private String database = "keybuzz";

    @Option(names = "--host", defaultValue = "localhost:5432", description = "host and port (${DEFAULT-VALUE})")
    private String host = "localhost:5432";

    RolesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!database.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new CommandFailed("the database's name must be lower case letters, digits and underscores");
        }
        if (!host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}")) {
            throw new CommandFailed("the host must look like db.example.com:5432");
        }
        console.out().print(RolesScript.with(database, host));
        console.out().flush();
        return 0;
    }
}
