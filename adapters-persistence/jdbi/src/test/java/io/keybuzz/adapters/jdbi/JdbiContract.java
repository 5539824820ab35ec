package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.contract.StoreFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A contract kept on PostgreSQL; the subclass only names which one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JdbiContract implements StoreContract {
    private JdbiFixture fixture;

    @BeforeAll
    void open() {
        fixture = new JdbiFixture();
    }

    @BeforeEach
    void empty() {
        fixture.emptied();
    }

    @AfterAll
    void close() {
        fixture.close();
    }

    @Override
    public StoreFixture stores() {
        return fixture;
    }
}
