package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every column of ticketing that can hold words says whose they are: export and erasure are made from these comments. */
class PersonalColumnsIT {
    private static final String COLUMNS = "select c.relname || '.' || a.attname from pg_attribute a"
            + " join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace"
            + " where n.nspname = 'ticketing' and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped"
            + " and a.atttypid in ('text'::regtype, 'text[]'::regtype, 'jsonb'::regtype, 'json'::regtype,"
            + " 'varchar'::regtype, 'bytea'::regtype, 'inet'::regtype, 'tsvector'::regtype)";

    private static TestDatabase database;
    private static Jdbi admin;

    @BeforeAll
    static void open() {
        database = TestPostgres.fresh();
        admin = database.asAdmin();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static List<String> columns(String condition) {
        return admin.withHandle(handle -> handle.createQuery(COLUMNS + " and " + condition + " order by 1")
                .mapTo(String.class)
                .list());
    }

    @Test
    void each_is_personal_or_plain_and_says_what_it_holds() {
        assertThat(columns("true")).hasSizeGreaterThan(35);
        assertThat(columns("coalesce(col_description(c.oid, a.attnum), '') !~ '^(personal|plain): [^ ].{3,}'"))
                .isEmpty();
    }

    @Test
    void what_names_a_person_is_personal() {
        assertThat(columns("col_description(c.oid, a.attnum) like 'personal: %'"))
                .contains(
                        "ticket.customer_name",
                        "ticket.customer_email",
                        "ticket_message.body",
                        "customer.name",
                        "customer_handle.value",
                        "customer_note.body",
                        "attachment.name");
        assertThat(columns("a.attname ~ '(name|email|phone|body|note)' and a.attname !~ '^(status|delivery)'"
                        + " and col_description(c.oid, a.attnum) like 'plain: %'"))
                .isEmpty();
    }

    @Test
    void one_that_says_nothing_is_found() {
        admin.useHandle(handle -> handle.execute("alter table ticketing.desk add column unsaid text"));
        try {
            assertThat(columns("col_description(c.oid, a.attnum) is null")).containsExactly("desk.unsaid");
        } finally {
            admin.useHandle(handle -> handle.execute("alter table ticketing.desk drop column unsaid"));
        }
    }
}
