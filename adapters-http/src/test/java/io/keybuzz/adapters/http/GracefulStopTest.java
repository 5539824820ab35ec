package io.keybuzz.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.http.health.HealthProbe;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class GracefulStopTest {
    private static final byte[] HEALTH = "GET /health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_request_in_flight_is_answered_and_nothing_new_is_taken() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Demo demo = Demo.start(new Waiting(asked, answer));
        int port = demo.server.port();
        CompletableFuture<Http.Answer> inFlight = CompletableFuture.supplyAsync(() -> demo.http.get("/health/db"));
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

        CompletableFuture<Void> stopped = CompletableFuture.runAsync(demo.server::stop);
        awaitRefusal(port);
        assertThat(stopped).isNotDone();
        answer.countDown();

        assertThat(inFlight.get(10, TimeUnit.SECONDS).status()).isEqualTo(200);
        stopped.get(15, TimeUnit.SECONDS);
    }

    @Test
    void an_idle_server_stops_at_once_even_with_connections_kept_alive() throws Exception {
        Demo demo = Demo.start();
        try (Socket idle = new Socket("127.0.0.1", demo.server.port())) {
            idle.getOutputStream().write(HEALTH);
            assertThat(RawHttp.read(idle.getInputStream()).status()).isEqualTo(200);
            Instant start = Instant.now();
            demo.close();
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_draining_server_is_unready_and_still_answers() {
        try (Demo demo = Demo.start()) {
            assertThat(demo.http.get("/health/ready").status()).isEqualTo(200);
            demo.server.drain();
            assertThat(demo.http.get("/health/ready").status()).isEqualTo(503);
            assertThat(demo.http.get("/health").status()).isEqualTo(200);
            assertThat(demo.http.login(Demo.ACME_AGENT, Demo.PASSWORD).status()).isEqualTo(200);
        }
    }

    /** The port takes no new connections once stopping has begun. */
    private static void awaitRefusal(int port) throws Exception {
        Instant end = Instant.now().plusSeconds(10);
        while (Instant.now().isBefore(end)) {
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.getOutputStream().write(HEALTH);
                socket.getInputStream().read();
            } catch (ConnectException refused) {
                return;
            } catch (java.io.IOException reset) {
                continue;
            }
        }
        Assertions.fail("the port still takes connections");
    }

    /** A database that answers when it is told to. */
    private record Waiting(CountDownLatch asked, CountDownLatch answer) implements HealthProbe {
        @Override
        public boolean databaseAnswers() {
            asked.countDown();
            try {
                return answer.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public boolean ready() {
            return true;
        }
    }
}
