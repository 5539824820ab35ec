package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** When a ticket's words are written, and that they are all there however it comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TicketIndexingIT {
    private static final UUID TENANT = UUID.fromString("0190a9f0-0000-7000-8000-000000000001");
    private static final String WRITTEN = """
            select pg_stat_get_xact_tuples_inserted(c) + pg_stat_get_xact_tuples_updated(c)
            from (values ('ticketing.ticket_search'::regclass)) of (c)""";

    private TestDatabase database;

    @BeforeAll
    void migrate() {
        database = TestPostgres.fresh();
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @Test
    void a_new_ticket_is_written_once_with_its_first_message() {
        UUID ticket = UUID.randomUUID();

        long written = database.asAdmin().inTransaction(handle -> {
            open(handle, ticket, 1);
            say(handle, ticket, "Le colis est cassé");
            handle.execute("set constraints all immediate");
            return handle.createQuery(WRITTEN).mapTo(Long.class).one();
        });

        assertThat(written).isEqualTo(1);
        assertThat(hasAllWords(ticket)).isTrue();
    }

    @Test
    void several_messages_at_once_are_all_found() {
        UUID ticket = UUID.randomUUID();

        database.asAdmin().useTransaction(handle -> {
            open(handle, ticket, 3);
            say(handle, ticket, "Le colis est cassé");
            say(handle, ticket, "Un remboursement, svp");
            say(handle, ticket, "Merci d'avance");
        });

        assertThat(hasAllWords(ticket)).isTrue();
    }

    @Test
    void a_ticket_without_a_message_is_found_at_once() {
        UUID ticket = UUID.randomUUID();

        database.asAdmin().useHandle(handle -> open(handle, ticket, 0));

        assertThat(hasAllWords(ticket)).isTrue();
    }

    @Test
    void a_ticket_whose_message_never_came_is_found_in_the_end() {
        UUID ticket = UUID.randomUUID();

        database.asAdmin().useTransaction(handle -> open(handle, ticket, 1));

        assertThat(hasAllWords(ticket)).isTrue();
    }

    @Test
    void a_later_message_adds_its_words() {
        UUID ticket = UUID.randomUUID();
        database.asAdmin().useTransaction(handle -> {
            open(handle, ticket, 1);
            say(handle, ticket, "Le colis est cassé");
        });

        database.asAdmin().useHandle(handle -> say(handle, ticket, "Toujours rien reçu"));

        assertThat(hasAllWords(ticket)).isTrue();
    }

    private static void open(Handle handle, UUID ticket, int messages) {
        String insert = """
                insert into ticketing.ticket
                  (tenant_id, id, version, created_at, updated_at, message_count, channel, status, priority, subject)
                values (?, ?, 1, now(), now(), ?, 'AMAZON', 'OPEN', 'NORMAL', 'Commande 171-0000012')""";
        handle.execute(insert, TENANT, ticket, messages);
    }

    private static void say(Handle handle, UUID ticket, String body) {
        String insert = """
                insert into ticketing.ticket_message (tenant_id, ticket_id, created_at, id, sent_at, is_internal, sender_type,
                  sender_name, source, delivery_status, body)
                values (?, ?, now(), ?, now(), false, 'CUSTOMER', 'Marie', 'MARKETPLACE', 'NONE', ?)""";
        handle.execute(insert, TENANT, ticket, UUID.randomUUID(), body);
    }

    /** Whether its document is what a look at all that is stored makes of it. */
    private boolean hasAllWords(UUID ticket) {
        return database.asAdmin()
                .withHandle(handle -> handle.createQuery("""
                        select s.document
                          = ticketing.search_document(t.tenant_id, ticketing.search_heading(t), m.bodies) || ticketing.search_facts(t)
                        from ticketing.ticket t
                        join ticketing.ticket_search s on s.tenant_id = t.tenant_id and s.ticket_id = t.id
                        left join lateral (
                          select string_agg(x.body, ' ' order by x.created_at, x.id) as bodies
                          from ticketing.ticket_message x where x.tenant_id = t.tenant_id and x.ticket_id = t.id) m on true
                        where t.id = :ticket""")
                        .bind("ticket", ticket)
                        .mapTo(Boolean.class)
                        .one());
    }
}
