package io.keybuzz.bootstrap.cli;

import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.worker.DemoSeed;
import io.keybuzz.domain.tenancy.TenancyProblem;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "seed",
        mixinStandardHelpOptions = true,
        description = "Loads the demo tenants, users and sandbox connections; running it again changes nothing.")
final class SeedCommand implements Callable<Integer> {
    private final Console console;

    SeedCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        KeyBuzzConfig config = console.config();
        if (config.server().environment().isProduction()) {
            throw TenancyProblem.SEED_REFUSED.refuse("KEYBUZZ_ENV is production; demo data has no place there");
        }
        try (KeyBuzz keyBuzz = KeyBuzz.from(config)) {
            Instant now = keyBuzz.ports().runtime().time().instant();
            DemoSeed seed = new DemoSeed(
                    keyBuzz.application(), keyBuzz.ports().runtime().ids());
            seed.load(config, now);
            seed.superAdmin(config, now);
            for (FoundTenant tenant : DemoSeed.tenants()) {
                console.say("tenant " + tenant.slug() + " is there");
            }
        }
        return 0;
    }
}
