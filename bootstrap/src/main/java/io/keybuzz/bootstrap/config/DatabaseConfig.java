package io.keybuzz.bootstrap.config;

import java.util.Optional;

/** Which PostgreSQL to use. */
public sealed interface DatabaseConfig {
    PoolConfig pools();

    /** Our own, under the home. */
    record Embedded(PoolConfig pools) implements DatabaseConfig {}

    /**
     * Somebody else's.
     *
     * @param owner who migrates; the others neither own a table nor change one
     */
    record External(
            ConnectionUrl app,
            ConnectionUrl worker,
            ConnectionUrl platform,
            Optional<ConnectionUrl> owner,
            PoolConfig pools)
            implements DatabaseConfig {}
}
