package io.keybuzz.adapters.jdbi;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/** One pool per role. */
final class Pools implements AutoCloseable {
    private final BoundedPool app;
    private final HikariDataSource worker;
    private final HikariDataSource platform;

    Pools(JdbiSettings settings) {
        app = pool(settings, "app", settings.app(), settings.pools().app());
        worker = pool(settings, "worker", settings.worker(), settings.pools().worker());
        platform =
                pool(settings, "platform", settings.platform(), settings.pools().platform());
    }

    private static BoundedPool pool(JdbiSettings settings, String name, Login login, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("keybuzz-" + name);
        config.setJdbcUrl(settings.url());
        config.setUsername(login.user());
        config.setPassword(login.password());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(name.equals("app") ? size : 1);
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(settings.timeouts().acquire().toMillis());
        if (size > 1 && !name.equals("app")) {
            config.setIdleTimeout(Duration.ofMinutes(5).toMillis());
        }
        config.setValidationTimeout(settings.timeouts().acquire().toMillis() / 2);
        config.setMaxLifetime(Duration.ofMinutes(10).toMillis());
        config.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
        config.setDataSourceProperties(driverProperties(settings));
        return new BoundedPool(config);
    }

    /**
     * Statements are prepared on the server at their first use, so that from the second on ids and instants come in binary;
     * plans are made once per connection and not for each value, because nearly every statement here is a walk along one index;
     * those that are not say so ({@code Sql.plannedForValues}). For walks that short, compiling a plan only takes longer.
     */
    static Properties driverProperties(JdbiSettings settings) {
        JdbiTimeouts timeouts = settings.timeouts();
        Properties driver = new Properties();
        driver.setProperty("ApplicationName", settings.applicationName());
        driver.setProperty("connectTimeout", String.valueOf(timeouts.connect().toSeconds()));
        driver.setProperty("socketTimeout", String.valueOf(timeouts.socket().toSeconds()));
        driver.setProperty("tcpKeepAlive", "true");
        driver.setProperty("logServerErrorDetail", "false");
        driver.setProperty("prepareThreshold", "1");
        driver.setProperty(
                "options",
                "-c statement_timeout=" + timeouts.statement().toMillis() + " -c lock_timeout="
                        + timeouts.lock().toMillis() + " -c idle_in_transaction_session_timeout="
                        + timeouts.idleInTransaction().toMillis()
                        + " -c plan_cache_mode=force_generic_plan -c jit=off");
        return driver;
    }

    DataSource app() {
        return app;
    }

    boolean isCrowded() {
        return app.isCrowded();
    }

    DataSource worker() {
        return worker;
    }

    Jdbi appJdbi() {
        return jdbi(app);
    }

    Jdbi workerJdbi() {
        return jdbi(worker);
    }

    Jdbi platformJdbi() {
        return jdbi(platform);
    }

    /** Bound values are personal data: JDBI's messages must not carry them. */
    static Jdbi jdbi(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        return jdbi;
    }

    @Override
    public void close() {
        app.close();
        worker.close();
        platform.close();
    }
}
