package io.keybuzz.bootstrap.config;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which database the variables mean. */
final class DatabaseReader {
    private static final String HOW = "; keybuzz roles prints the SQL that makes the roles";

    private final Variables variables;
    private final Environment environment;

    DatabaseReader(Variables variables, Environment environment) {
        this.variables = variables;
        this.environment = environment;
    }

    DatabaseConfig read() {
        PoolConfig pools = new PoolConfig(
                variables.number(Setting.POOL_APP, 1, 100),
                variables.number(Setting.POOL_WORKER, 2, 50),
                variables.number(Setting.POOL_PLATFORM, 1, 20));
        Optional<ConnectionUrl> app = url(Setting.DATABASE_URL);
        Optional<ConnectionUrl> worker = url(Setting.WORKER_URL);
        Optional<ConnectionUrl> platform = url(Setting.PLATFORM_URL);
        Optional<ConnectionUrl> owner = url(Setting.OWNER_URL);
        if (variables.get(Setting.DATABASE_URL).isEmpty()) {
            withoutDatabaseUrl();
            return new DatabaseConfig.Embedded(pools);
        }
        demand(Setting.WORKER_URL);
        demand(Setting.PLATFORM_URL);
        samePlaceDifferentUsers(List.of(app, worker, platform, owner));
        if (app.isEmpty() || worker.isEmpty() || platform.isEmpty()) {
            return new DatabaseConfig.Embedded(pools);
        }
        return new DatabaseConfig.External(app.get(), worker.get(), platform.get(), owner, pools);
    }

    private Optional<ConnectionUrl> url(Setting setting) {
        return variables.parsed(setting, ConnectionUrl::parse);
    }

    private void withoutDatabaseUrl() {
        if (environment.isProduction()) {
            variables.fault(Setting.DATABASE_URL, "is missing; production demands it" + HOW);
            return;
        }
        for (Setting other : List.of(Setting.WORKER_URL, Setting.PLATFORM_URL, Setting.OWNER_URL)) {
            if (variables.get(other).isPresent()) {
                variables.fault(other, "is set, but DATABASE_URL is not");
            }
        }
    }

    private void demand(Setting setting) {
        if (variables.get(setting).isEmpty()) {
            variables.fault(setting, "is missing; it is demanded beside DATABASE_URL" + HOW);
        }
    }

    private void samePlaceDifferentUsers(List<Optional<ConnectionUrl>> urls) {
        Set<String> users = new HashSet<>();
        Set<String> places = new HashSet<>();
        List<ConnectionUrl> given = urls.stream().flatMap(Optional::stream).toList();
        given.forEach(url -> {
            users.add(url.user());
            places.add(url.place());
        });
        if (users.size() < given.size()) {
            variables.fault(Setting.DATABASE_URL, "and the other URLs must each name a role of its own" + HOW);
        }
        if (places.size() > 1) {
            variables.fault(Setting.DATABASE_URL, "and the other URLs must lead to the same host, port and database");
        }
    }
}
