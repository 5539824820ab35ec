package io.keybuzz.bootstrap.cli;

import io.keybuzz.bootstrap.Server;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Runs KeyBuzz: the API, the workers and, unless DATABASE_URL is set, a PostgreSQL of its own under KEYBUZZ_HOME."
        })
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        KeyBuzzConfig config = Configured.fromEnvironment();
        try (Stopping stopping = Stopping.onSignal();
                Server server = Server.start(config)) {
            spec.commandLine().getOut().print(Welcome.to(config, server.port()));
            spec.commandLine().getOut().flush();
            stopping.awaitAsked();
        }
        return 0;
    }
}
