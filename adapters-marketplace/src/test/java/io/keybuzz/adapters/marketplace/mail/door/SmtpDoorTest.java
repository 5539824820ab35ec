package io.keybuzz.adapters.marketplace.mail.door;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.inmemory.InMemoryStores;
import io.keybuzz.adapters.marketplace.MarketplaceAdapters;
import io.keybuzz.application.KeyBuzzApplication;
import io.keybuzz.application.KeyBuzzPorts;
import io.keybuzz.application.marketplace.NewConnection;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.ticketing.ListTickets;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.Role;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.testkit.FixedClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpDoorTest {
    private static final String ADDRESS = "i.c1.5ec7e7@in.shop.test";
    private static final int MOST = 100_000;

    private final FixedClock clock = new FixedClock();
    private final KeyBuzzPorts.Runtime runtime = KeyBuzzPorts.Runtime.of(clock, new Random(7));
    private final KeyBuzzPorts.Stores stores = InMemoryStores.of(runtime);
    private final KeyBuzzApplication keybuzz = KeyBuzzApplication.assemble(new KeyBuzzPorts(
            runtime,
            stores,
            KeyBuzzPorts.Security.none(),
            MarketplaceAdapters.inMemory().channels()));
    private final SmtpDoor door = SmtpDoor.open(
            new SmtpDoorSettings("127.0.0.1", 0, "in.shop.test", MOST, Duration.ofSeconds(3)),
            keybuzz.marketplaces(),
            clock);

    @AfterEach
    void close() {
        door.close();
    }

    private TenantId connected(String address) {
        TenantId tenant = new TenantId(UUID.randomUUID());
        keybuzz.marketplaces()
                .connect(
                        new NewConnection(tenant, Channel.AMAZON, Provider.MAIL, "Amazon", new EmailAddress(address)),
                        clock.instant());
        return tenant;
    }

    private int tickets(TenantId tenant) {
        Caller caller = Caller.of(tenant, new UserId(UUID.randomUUID()), Role.AGENT, "Ana");
        return keybuzz.ticketing()
                .list(new CallContext(caller, clock.instant(), "r1"), ListTickets.newest())
                .items()
                .size();
    }

    private static String mail(String id, int bytes) {
        return "From: marie@kunde.test\r\nTo: someone@else.test\r\nMessage-ID: <" + id
                + "@kunde.test>\r\nSubject: S\r\n\r\n" + "Bonjour\r\n"
                + "0123456789012345678901234567890123456789012345678\r\n".repeat(bytes / 51);
    }

    @Test
    void the_envelope_decides_whose_mail_it_is_and_it_is_stored_before_the_answer() throws IOException {
        TenantId tenant = connected(ADDRESS);
        TenantId other = connected("i.c2.abc@in.shop.test");
        try (Client client = new Client(door.port())) {
            assertThat(client.say("MAIL FROM:<marie@kunde.test>")).startsWith("250");
            assertThat(client.say("RCPT TO:<I.C1.5EC7E7@in.shop.test>")).startsWith("250");
            assertThat(client.say("DATA")).startsWith("354");
            assertThat(client.say(mail("m1", 0) + ".")).startsWith("250");
            assertThat(tickets(tenant)).isEqualTo(1);
        }
        assertThat(tickets(other)).isZero();
    }

    @Test
    void fault_15_a_mail_that_is_handed_in_again_is_one() throws IOException {
        TenantId tenant = connected(ADDRESS);
        for (int i = 0; i < 3; i++) {
            try (Client client = new Client(door.port())) {
                client.say("MAIL FROM:<>");
                client.say("RCPT TO:<" + ADDRESS + ">");
                client.say("DATA");
                assertThat(client.say(mail("m1", 0) + ".")).startsWith("250");
            }
        }
        assertThat(tickets(tenant)).isEqualTo(1);
    }

    @Test
    void fault_25_an_unknown_address_and_a_retired_one_are_refused_at_the_door() throws IOException {
        TenantId tenant = connected(ADDRESS);
        try (Client client = new Client(door.port())) {
            client.say("MAIL FROM:<marie@kunde.test>");
            assertThat(client.say("RCPT TO:<i.c1.guess@in.shop.test>")).startsWith("550");
            assertThat(client.say("RCPT TO:<marie@kunde.test>")).startsWith("550");
            assertThat(client.say("DATA")).startsWith("503");
        }
        stores.unitOfWork().run(new TenantScope.One(tenant), () -> {
            stores.marketplace()
                    .connections()
                    .list()
                    .forEach(connection -> stores.marketplace()
                            .connections()
                            .save(connection.status(ConnectionStatus.DISCONNECTED, clock.instant())));
            return tenant;
        });
        clock.advance(Duration.ofDays(31));
        try (Client client = new Client(door.port())) {
            client.say("MAIL FROM:<marie@kunde.test>");
            assertThat(client.say("RCPT TO:<" + ADDRESS + ">")).startsWith("550");
        }
        assertThat(tickets(tenant)).isZero();
    }

    @Test
    void fault_18_a_mail_that_is_too_large_is_refused_and_the_next_one_is_not() throws IOException {
        TenantId tenant = connected(ADDRESS);
        try (Client client = new Client(door.port())) {
            client.say("MAIL FROM:<marie@kunde.test>");
            client.say("RCPT TO:<" + ADDRESS + ">");
            client.say("DATA");
            assertThat(client.say(mail("m1", 2 * MOST) + ".")).startsWith("552");
        }
        try (Client client = new Client(door.port())) {
            client.say("MAIL FROM:<marie@kunde.test>");
            client.say("RCPT TO:<" + ADDRESS + ">");
            client.say("DATA");
            assertThat(client.say(mail("m2", 0) + ".")).startsWith("250");
        }
        assertThat(tickets(tenant)).isEqualTo(1);
    }

    @Test
    void fault_17_a_line_that_breaks_before_the_end_leaves_nothing() throws IOException {
        TenantId tenant = connected(ADDRESS);
        try (Client client = new Client(door.port())) {
            client.say("MAIL FROM:<marie@kunde.test>");
            client.say("RCPT TO:<" + ADDRESS + ">");
            client.say("DATA");
            client.write(mail("m1", 0));
        }
        try (Client client = new Client(door.port())) {
            assertThat(client.say("NOOP")).startsWith("250");
        }
        assertThat(tickets(tenant)).isZero();
    }

    /** As much SMTP as it takes to be handed mail by. */
    private static final class Client implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        Client(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(10_000);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            answer();
            say("EHLO client.test");
        }

        String say(String line) throws IOException {
            write(line + "\r\n");
            return answer();
        }

        void write(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(US_ASCII));
            socket.getOutputStream().flush();
        }

        private String answer() throws IOException {
            String line = in.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                line = in.readLine();
            }
            return String.valueOf(line);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
