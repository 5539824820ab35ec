package io.keybuzz.bootstrap.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.integration.secret.AesGcmSealer;
import io.keybuzz.adapters.integration.secret.EncryptionSettings;
import io.keybuzz.adapters.integration.secret.MasterKeyRing;
import io.keybuzz.adapters.integration.totp.HmacOneTimeCodes;
import io.keybuzz.adapters.jdbi.JdbiStores;
import io.keybuzz.adapters.jdbi.TestDatabase;
import io.keybuzz.adapters.jdbi.TestPostgres;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.marketplace.access.SecretStoreContract;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The store that comes with KeyBuzz, on PostgreSQL, with real keys; and a dump that has to tell nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbiSecretStoreIT implements SecretStoreContract {
    private static final String TABLES = """
            select format('select t::text from %I.%I t', n.nspname, c.relname)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')""";

    private TestDatabase database;
    private JdbiStores stores;
    private SecretStore secrets;

    @BeforeAll
    void open() {
        database = TestPostgres.fresh();
        stores = database.stores();
        secrets = KeyBuzzApplication.secretStore(
                stores.ports(),
                new KeyBuzzPorts.Secrets(
                        new AesGcmSealer(),
                        new MasterKeyRing(EncryptionSettings.parse(Secrets.NEW)),
                        new HmacOneTimeCodes(),
                        false),
                Clock.systemUTC());
    }

    @AfterAll
    void close() {
        database.close();
    }

    @Override
    public SecretStore secrets() {
        return secrets;
    }

    @Test
    void a_dump_of_the_database_holds_neither_a_grant_nor_our_own_secret() {
        SecretPath seller =
                SecretPath.of(new TenantId(UUID.randomUUID()), Channel.AMAZON, new ConnectionId(UUID.randomUUID()));
        secrets.write(seller, Map.of("refresh_token", "Atzr|canary-8d21"), 0);
        secrets.write(SecretPath.ofApplication("canary_app"), Map.of("client_secret", "oa2-cs-canary-77b0"), 0);

        List<String> rows = database.asAdmin()
                .withHandle(handle -> handle.createQuery(TABLES).mapTo(String.class).list().stream()
                        .flatMap(query ->
                                handle.createQuery(query.replace(":", "\\:")).mapTo(String.class).list().stream())
                        .toList());

        assertThat(rows).anySatisfy(row -> assertThat(row).contains(seller.value()));
        for (String canary : List.of("canary-8d21", "canary-77b0")) {
            String hex = HexFormat.of().formatHex(canary.getBytes(StandardCharsets.UTF_8));
            assertThat(rows).allSatisfy(row -> assertThat(row).doesNotContain(canary, hex));
        }
    }
}
