package io.keybuzz.adapters.jdbi;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.ticketing.settings.ChangeDeskSettings;
import io.keybuzz.domain.shared.Edit;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.testkit.Concurrently;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who insists on no version begins anew when somebody was faster, instead of being refused. */
class SettingsRaceIT {
    private static final int CLIENTS = 4;

    private TestDatabase database;
    private KeyBuzzApplication app;
    private CallContext owner;

    @BeforeEach
    void open() {
        database = TestPostgres.fresh();
        JdbiStores stores = database.stores();
        app = KeyBuzzApplication.assemble(KeyBuzzPorts.embedded(
                new KeyBuzzPorts.Runtime(() -> Demo.NOW, database.ids(), UseCaseListener.none()), stores.ports()));
        TenantId tenant = new Demo(database, stores).tenant("acme");
        owner = new CallContext(
                Caller.of(tenant, database.ids().next(UserId::new), Role.OWNER, "Olga"), Demo.NOW, "race");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void changes_at_once_are_all_made_one_after_the_other() {
        for (int round = 1; round <= 5; round++) {
            AtomicInteger hours = new AtomicInteger();

            assertThat(Concurrently.run(CLIENTS, () -> reopening(hours.incrementAndGet())))
                    .allSatisfy(outcome -> assertThat(outcome.failure()).isEmpty());

            assertThat(reopening(99)).isEqualTo((long) round * (CLIENTS + 1));
        }
    }

    private long reopening(int hours) {
        return app.ticketing()
                .desk()
                .settings()
                .change(
                        owner,
                        new ChangeDeskSettings(
                                Optional.of(Duration.ofHours(hours)),
                                Edit.keep(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Edit.keep(),
                                Map.of(),
                                Optional.empty(),
                                Optional.empty(),
                                ExpectedVersion.any(),
                                Optional.empty()))
                .rules()
                .version();
    }
}
