package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.Subscriptions;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.ticketing.customer.CustomerStores;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.attachment.AttachmentId;
import io.keybuzz.domain.ticketing.customer.CustomerId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How the server answers what is asked about 40,000 customers and attachments, in the generic form of each statement. The
 * platform's indexes serve a tenant as well where ids are unique by themselves.
 */
class CustomerPlanIT {
    private static final UUID TENANT = UUID.fromString("01980000-0000-7000-8000-000000000007");
    private static final PageRequest AFTER = new PageRequest(50, Optional.of(new PageKey(Demo.NOW, new UUID(7, 7))));
    private static final TenantScope OWN = new TenantScope.One(new TenantId(TENANT));
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(1, 1));
    private static final TicketId TICKET = new TicketId(new UUID(1, 1));
    private static final String ROWS = """
            insert into ticketing.customer (tenant_id, id, version, created_at, updated_at, name)
            select ('01980000-0000-7000-8000-' || lpad(to_hex(1 + g % 20), 12, '0'))::uuid, uuidv7(), 1,
              timestamptz '2026-01-01' + random() * interval '200 days', now(), 'Name ' || g
            from generate_series(1, 40000) g;
            insert into ticketing.customer_word (tenant_id, word, customer_id)
            select c.tenant_id, w, c.id from ticketing.customer c, unnest(array['name', substr(md5(c.name), 1, 8)]) w;
            insert into ticketing.customer_handle (tenant_id, key, customer_id, position, value)
            select c.tenant_id, md5(c.name) || '@x.test', c.id, 0, c.name from ticketing.customer c;
            insert into ticketing.customer_note (tenant_id, customer_id, created_at, id, author_id, author_name, body)
            select c.tenant_id, c.id, c.created_at, c.id, c.id, 'A', 'B' from ticketing.customer c;
            insert into ticketing.ticket (tenant_id, id, version, created_at, updated_at, message_count, channel, status,
              priority, subject, customer_id)
            select c.tenant_id, c.id, 1, c.created_at, now(), 1, 'FNAC', 'OPEN', 'LOW', 'S', c.id from ticketing.customer c;
            insert into ticketing.blob (tenant_id, sha256, size, created_at, key)
            select c.tenant_id, md5(c.name) || md5(c.name), 1, now(), md5(c.name) || md5(c.name) from ticketing.customer c;
            insert into ticketing.attachment (tenant_id, ticket_id, created_at, id, message_id, uploaded_by, sha256, media_type,
              name, uploader_name)
            select c.tenant_id, c.id, c.created_at, c.id, c.id, c.id, md5(c.name) || md5(c.name), 'x', 'x', 'x'
            from ticketing.customer c;
            """;

    private static final List<String> SENT = new ArrayList<>();
    private static TestDatabase database;
    private static JdbiStores stores;

    @BeforeAll
    static void open() {
        database = TestPostgres.fresh();
        database.asAdmin().useHandle(handle -> {
            handle.execute("set session_replication_role = replica");
            handle.createScript(ROWS).execute();
        });
        database.asAdmin().useHandle(handle -> handle.execute("analyze"));
        stores = database.open(database.settings(), new Subscriptions(Map.of()), sql -> {
            SENT.add(sql);
            return sql;
        });
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static CustomerStores customers() {
        return stores.ports().ticketing().customers();
    }

    @Test
    void lists_walk_an_index_in_their_order() {
        Map<Supplier<Object>, String> lists = Map.of(
                () -> customers().records().list(List.of(), AFTER), "customer_newest_idx",
                () -> customers().notes().of(CUSTOMER, AFTER), "Index Scan using customer_note_",
                () -> customers().filing().of(CUSTOMER, AFTER), "Index Scan using ticket_",
                () -> stores.ports().ticketing().attachments().of(TICKET, Optional.empty(), AFTER),
                        "Index Scan using attachment_",
                () -> stores.ports()
                                .ticketing()
                                .attachments()
                                .of(TICKET, Optional.of(new MessageId(new UUID(1, 1))), AFTER),
                        "Index Scan using attachment_");
        lists.forEach((list, index) -> assertThat(planOf(list))
                .contains(index)
                .doesNotContain("Seq Scan")
                .doesNotContainPattern("Sort Key: [ctna]\\."));
    }

    @Test
    void beginnings_of_words_are_looked_up_and_not_compared_row_by_row() {
        for (List<String> asked : List.of(List.of("ab"), List.of("ab", "na"))) {
            assertThat(planOf(() -> customers().records().list(asked, PageRequest.first())))
                    .containsPattern("Index Cond: .*word")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void single_things_come_from_their_keys() {
        assertThat(planOf(() -> customers().records().find(CUSTOMER)))
                .contains("Index Scan using customer_", "Index Scan using customer_handle_")
                .doesNotContain("Seq Scan");
        assertThat(planOf(() -> stores.ports().ticketing().attachments().find(new AttachmentId(new UUID(1, 1)))))
                .contains("Index Scan using attachment_", "Index Scan using blob_")
                .doesNotContain("Seq Scan");
    }

    private static String planOf(Supplier<Object> work) {
        SENT.clear();
        stores.ports().unitOfWork().read(OWN, work);
        String sql = SENT.get(0).substring(SENT.get(0).indexOf('\n'));
        try (Connection connection = database.connect(database.settings().app());
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('keybuzz.tenant_id', '" + TENANT + "', false)");
            statement.execute("set plan_cache_mode = force_generic_plan");
            String[] parts = sql.split("\\?", -1);
            StringBuilder numbered = new StringBuilder(parts[0]);
            for (int i = 1; i < parts.length; i++) {
                numbered.append('$').append(i).append(parts[i]);
            }
            statement.execute("prepare looked_at as " + numbered);
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery("explain execute looked_at("
                    + String.join(", ", java.util.Collections.nCopies(parts.length - 1, "null")) + ")")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
