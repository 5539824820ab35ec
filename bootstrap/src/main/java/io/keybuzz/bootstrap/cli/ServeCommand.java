package io.keybuzz.bootstrap.cli;

import io.keybuzz.bootstrap.Server;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs KeyBuzz: the API, the workers and, unless DATABASE_URL is set, a PostgreSQL of its own under KEYBUZZ_HOME."
        })
final class ServeCommand implements Callable<Integer> {
    private final Console console;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        KeyBuzzConfig config = console.config();
        try (Stopping stopping = Stopping.onSignal();
                Server server = Server.start(config)) {
            console.out().print(Welcome.to(config, server.port()));
            console.out().flush();
            stopping.awaitAsked();
        }
        return 0;
    }
}
