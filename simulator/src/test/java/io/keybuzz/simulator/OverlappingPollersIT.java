package io.keybuzz.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.tenancy.FoundTenant;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.worker.ChannelPoll;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundMessageSource;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.tenancy.Plan;
import io.keybuzz.domain.tenancy.TenantStatus;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four nodes ask two hundred connections of one database, and one of the channels never answers. */
class OverlappingPollersIT {
    private static final int CONNECTIONS = 200;
    private static final int NODES = 4;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(120);
    private static final Duration EVERY = Duration.ofHours(1);

    @TempDir
    private Path home;

    private final Map<ConnectionId, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Set<ConnectionId> inHand = ConcurrentHashMap.newKeySet();
    private final AtomicInteger overlaps = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private Optional<ConnectionId> hanging = Optional.empty();

    @Test
    void every_connection_is_asked_by_one_node_and_one_that_hangs_holds_up_nobody() throws Exception {
        try (KeyBuzz base = KeyBuzz.from(KeyBuzzConfig.read(Map.of("KEYBUZZ_HOME", home.toString())))) {
            List<Connection> connections = connections(base.application());
            hanging = Optional.of(connections.get(17).id());
            List<ChannelPoll> nodes = new ArrayList<>();
            for (int i = 0; i < NODES; i++) {
                nodes.add(new ChannelPoll(node(base.ports()).marketplaces(), Instant::now));
            }
            try {
                Instant end = Instant.now().plus(LONG_ENOUGH);
                while (asked.size() < CONNECTIONS && Instant.now().isBefore(end)) {
                    nodes.forEach(node -> node.due(EVERY));
                    over.await(50, TimeUnit.MILLISECONDS);
                }
                nodes.forEach(node -> node.due(EVERY));
            } finally {
                over.countDown();
                nodes.forEach(ChannelPoll::close);
            }
            assertThat(asked).hasSize(CONNECTIONS);
            assertThat(asked.values()).allSatisfy(times -> assertThat(times).hasValue(1));
            assertThat(overlaps).hasValue(0);
        }
    }

    private List<Connection> connections(KeyBuzzApplication application) {
        Instant now = Instant.now();
        List<Connection> made = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            TenantId tenant = application
                    .tenancy()
                    .found(new FoundTenant("t" + i, "Shop " + i, Plan.PRO, TenantStatus.ACTIVE, "Desk", List.of()), now)
                    .id();
            made.add(application
                    .marketplaces()
                    .connect(
                            new NewConnection(
                                    tenant,
                                    Channel.AMAZON,
                                    Provider.SANDBOX,
                                    "Shop",
                                    new EmailAddress("i.0123456789abcdef" + i + "@in.example.test")),
                            now));
        }
        return made;
    }

    private KeyBuzzApplication node(KeyBuzzPorts base) {
        MarketplaceAdapters adapters = MarketplaceAdapters.inMemory();
        return KeyBuzzApplication.assemble(new KeyBuzzPorts(
                base.runtime(),
                base.stores(),
                base.security(),
                new Channels(List.of(new CountingSource()), adapters.parsers(), adapters.senders()),
                base.files()));
    }

    /** Gives one message, and counts. */
    private final class CountingSource implements InboundMessageSource {
        @Override
        public boolean serves(Connection connection) {
            return true;
        }

        @Override
        public Batch fetch(Connection connection, Optional<String> cursor) {
            if (!inHand.add(connection.id())) {
                overlaps.incrementAndGet();
            }
            asked.computeIfAbsent(connection.id(), id -> new AtomicInteger()).incrementAndGet();
            try {
                if (hanging.equals(Optional.of(connection.id()))) {
                    over.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                inHand.remove(connection.id());
            }
            String mail = "From: buyer@shop.test\r\nMessage-ID: <" + connection.id()
                    + "@shop.test>\r\nSubject: Hello\r\n\r\nWhere is it?\r\n";
            return new Batch(List.of(RawContent.of(mail.getBytes(StandardCharsets.US_ASCII))), cursor);
        }
    }
}
