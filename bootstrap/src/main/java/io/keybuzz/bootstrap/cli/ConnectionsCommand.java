package io.keybuzz.bootstrap.cli;

import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.worker.TenantLookup;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.tenancy.Tenant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "connections",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the tenants' connections with their inbound mail addresses.",
            "Whoever knows an inbound address can open tickets there: keep this output to yourself."
        })
final class ConnectionsCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--tenant", paramLabel = "SLUG", description = "only this tenant's")
    private Optional<String> slug = Optional.empty();

    ConnectionsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        try (KeyBuzz keyBuzz = KeyBuzz.from(console.config())) {
            TenantLookup tenants = new TenantLookup(keyBuzz.ports().stores());
            List<Tenant> shown = slug.isEmpty()
                    ? tenants.all()
                    : List.of(tenants.bySlug(slug.get())
                            .orElseThrow(() -> new CommandFailed("there is no tenant " + slug.get())));
            for (Tenant tenant : shown) {
                keyBuzz.application()
                        .marketplaces()
                        .connections(tenant.id())
                        .forEach(connection -> console.say(line(tenant, connection)));
            }
        }
        return 0;
    }

    private static String line(Tenant tenant, Connection connection) {
        return String.join(
                "  ",
                tenant.slug(),
                connection.id().toString(),
                word(connection.channel()),
                word(connection.provider()),
                word(connection.status()),
                connection.inboundAddress().value());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
