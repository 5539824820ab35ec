package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A change to the schema shows up in review as a change to one readable file. */
class GoldenSchemaIT {
    private static final Path GOLDEN = Path.of("..", "..", "docs", "schema", "schema.sql");
    private static final String ACCEPT = "keybuzz.accept-schema";

    @Test
    void the_migrations_make_the_schema_that_was_reviewed() throws IOException {
        String made;
        try (TestDatabase database = TestPostgres.fresh()) {
            made = database.asAdmin().withHandle(SchemaDump::of);
        }
        if (Boolean.getBoolean(ACCEPT)) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, made);
        }
        String reviewed = Files.exists(GOLDEN) ? Files.readString(GOLDEN) : "";

        assertThat(made)
                .as(
                        "docs/schema/schema.sql is out of date; look at the difference and accept it with%n  %s",
                        "mvn -pl adapters-persistence/jdbi -am verify -Dit.test=GoldenSchemaIT -Dtest=None"
                                + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false"
                                + " -D" + ACCEPT + "=true")
                .isEqualTo(reviewed);
    }
}
