package io.keybuzz.adapters.jdbi;

/**
 * Where the data is and as whom it is reached.
 *
 * @param url {@code jdbc:postgresql://host:port/database}, without user and password
 * @param app serves one tenant at a time
 * @param worker sees what waits in the queues of all tenants
 * @param platform reads for super admins
 * @param applicationName how the connections are called in the server's views
 */
public record JdbiSettings(
        String url,
        Login app,
        Login worker,
        Login platform,
        PoolSizes pools,
        JdbiTimeouts timeouts,
        String applicationName) {
    public JdbiSettings {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("the URL must start with jdbc:postgresql:");
        }
    }

    public static JdbiSettings of(String url, Login app, Login worker, Login platform) {
        return new JdbiSettings(url, app, worker, platform, PoolSizes.standard(), JdbiTimeouts.standard(), "keybuzz");
    }

    public JdbiSettings with(PoolSizes sizes) {
        return new JdbiSettings(url, app, worker, platform, sizes, timeouts, applicationName);
    }

    public JdbiSettings with(JdbiTimeouts patience) {
        return new JdbiSettings(url, app, worker, platform, pools, patience, applicationName);
    }

    /** How many connections each role may hold. */
    public record PoolSizes(int app, int worker, int platform) {
        public PoolSizes {
            if (app < 1 || worker < 1 || platform < 1) {
                throw new IllegalArgumentException("every pool needs a connection");
            }
        }

        public static PoolSizes standard() {
            return new PoolSizes(10, 4, 2);
        }
    }
}
