package io.keybuzz.bootstrap.cli;

import io.keybuzz.bootstrap.Server;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs KeyBuzz: the API, the workers and, unless DATABASE_URL is set, a PostgreSQL of its own under KEYBUZZ_HOME."
        })
final class ServeCommand implements Callable<Integer> {
    private final PrintWriter out;

    ServeCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() throws InterruptedException {
        KeyBuzzConfig config = Configured.fromEnvironment();
        try (Stopping stopping = Stopping.onSignal();
                Server server = Server.start(config)) {
            out.print(Welcome.to(config, server.port()));
            out.flush();
            stopping.awaitAsked();
        }
        return 0;
    }
}
