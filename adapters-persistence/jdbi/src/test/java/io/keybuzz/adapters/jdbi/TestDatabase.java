package io.keybuzz.adapters.jdbi;

import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.domain.shared.IdSource;
import io.keybuzz.testkit.SequentialIds;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Jdbi;

/** A database of one test class; closing it closes the stores that were opened on it and drops it. */
public final class TestDatabase implements AutoCloseable {
    private final String name;
    private final String url;
    private final Login admin;
    private final IdSource ids = new SequentialIds();
    private final List<JdbiStores> opened = new ArrayList<>();

    TestDatabase(String name, String url, Login admin) {
        this.name = name;
        this.url = url;
        this.admin = admin;
    }

    String name() {
        return name;
    }

    public String url() {
        return url;
    }

    /** The server's superuser, whom no policy holds. */
    public Login admin() {
        return admin;
    }

    public Login owner() {
        return TestPostgres.OWNER;
    }

    /** How KeyBuzz itself connects. */
    public JdbiSettings settings() {
        return JdbiSettings.of(
                url,
                new Login(Roles.APP, TestPostgres.PASSWORDS.app()),
                new Login(Roles.WORKER, TestPostgres.PASSWORDS.worker()),
                new Login(Roles.PLATFORM, TestPostgres.PASSWORDS.platform()));
    }

    /** Stores without subscribers. */
    public JdbiStores stores() {
        return stores(new Subscriptions(Map.of()));
    }

    public JdbiStores stores(Subscriptions subscriptions) {
        return open(settings(), subscriptions, UnaryOperator.identity());
    }

    /** Stores whose statements are changed before they are sent. */
    public JdbiStores stores(Subscriptions subscriptions, UnaryOperator<String> rewrite) {
        return open(settings(), subscriptions, rewrite);
    }

    public JdbiStores stores(JdbiSettings settings) {
        return open(settings, new Subscriptions(Map.of()), UnaryOperator.identity());
    }

    JdbiStores open(JdbiSettings settings, Subscriptions subscriptions, UnaryOperator<String> rewrite) {
        JdbiStores stores = new JdbiStores(settings, subscriptions, ids, rewrite);
        opened.add(stores);
        return stores;
    }

    /** The ids of everything made for this database, in the order it was made. */
    public IdSource ids() {
        return ids;
    }

    /** As the superuser, to look behind the policies. */
    public Jdbi asAdmin() {
        return Jdbi.create(url, admin.user(), admin.password());
    }

    /** A bare connection as one of the roles. */
    public Connection connect(Login login) throws SQLException {
        return DriverManager.getConnection(url, login.user(), login.password());
    }

    @Override
    public void close() {
        opened.forEach(JdbiStores::close);
        TestPostgres.drop(name);
    }
}
