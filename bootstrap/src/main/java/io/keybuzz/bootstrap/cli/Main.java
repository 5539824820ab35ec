package io.keybuzz.bootstrap.cli;

import io.keybuzz.bootstrap.KeyBuzz;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The program. */
@Command(
        name = "keybuzz",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Marketplace customer support: every buyer message becomes a ticket of the right seller.",
        footerHeading = "%nExit status:%n",
        footer = {
            "  0 done   1 failed   2 wrong arguments or configuration   3 the home is in use",
            "  130, 143 stopped cleanly by Ctrl-C or SIGTERM",
            "",
            "keybuzz simulate lives days of many sellers in virtual time; keybuzz simulate --help.",
            "Configuration comes from environment variables; see docs/configuration.md."
        })
public final class Main {
    static final int FAILED = 1;
    static final int BAD_CONFIGURATION = 2;
    static final int HOME_IN_USE = 3;

    Main() {}

    public static void main(String[] args) {
        int status = run(System.getenv(), new PrintWriter(System.out, true), new PrintWriter(System.err, true), args);
        System.exit(status);
    }

    /** Runs one command and says how it ended. */
    static int run(Map<String, String> variables, PrintWriter out, PrintWriter err, String... args) {
        Console console = new Console(out, variables);
        CommandLine line = new CommandLine(new Main())
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new MigrateCommand(console))
                .addSubcommand(new SeedCommand(console))
                .addSubcommand(new ConnectionsCommand(console))
                .addSubcommand(new IngestCommand(console))
                .addSubcommand(new CommandLine(new WorkerCommand()).addSubcommand(new AmazonWorkerCommand(console)))
                .addSubcommand(
                        new CommandLine(new VerifyCommand(console)).addSubcommand(new VerifyAuditCommand(console)))
                .addSubcommand(new RolesCommand(console))
                .addSubcommand(new RotateKeysCommand(console))
                .addSubcommand(new StoreSecretCommand(console, System.in))
                .addSubcommand(new RehearseCommand())
                .addSubcommand(new HelpCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
        if (args.length == 0) {
            line.usage(err);
            return BAD_CONFIGURATION;
        }
        return line.execute(args);
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "keybuzz " + KeyBuzz.version() + " on Java " + Runtime.version().feature()
            };
        }
    }
}
