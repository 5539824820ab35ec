package io.keybuzz.adapters.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.http.health.HealthProbe;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients that waste our time are cut, and others do not notice. Patience is one second here, ten in earnest. */
class SlowClientTest {
    private static Demo demo;

    @BeforeAll
    static void start() {
        demo = Demo.start(new SlowDatabase(), Duration.ofSeconds(1));
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void headers_that_trickle_in_are_cut_and_others_are_served_meanwhile() throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            slow.add(socket("GET /health HTTP/1.1\r\nHost: x\r\nA: "));
        }
        Instant start = Instant.now();
        List<Socket> open = new ArrayList<>(slow);
        while (!open.isEmpty() && Duration.between(start, Instant.now()).toSeconds() < 10) {
            assertThat(demo.http.get("/health").status()).isEqualTo(200);
            open.removeIf(SlowClientTest::cutAfterAnotherByte);
        }
        assertThat(open).isEmpty();
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void a_body_shorter_than_announced_is_refused_in_time() throws Exception {
        String token = demo.token(Demo.ACME_AGENT);
        try (Socket socket = socket("POST /api/v1/tickets HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"subject\":")) {
            socket.setSoTimeout(10_000);
            RawHttp.Answer answer = RawHttp.read(socket.getInputStream());
            assertThat(answer.status()).isBetween(400, 408);
            assertThat(answer.json().get("code").textValue()).startsWith("request/");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_body_that_trickles_in_is_refused_in_time() throws Exception {
        String token = demo.token(Demo.ACME_AGENT);
        try (Socket socket = socket("POST /api/v1/tickets HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: 1000000\r\n\r\n")) {
            socket.setSoTimeout(20);
            Instant start = Instant.now();
            PushbackInputStream in = new PushbackInputStream(socket.getInputStream());
            while (!answered(in)) {
                socket.getOutputStream().write("x".repeat(100).getBytes(US_ASCII));
                assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
            }
            socket.setSoTimeout(10_000);
            RawHttp.Answer answer = RawHttp.read(in);
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.json().get("code").textValue()).isEqualTo("request/timeout");
        }
    }

    @Test
    void our_own_slowness_is_not_the_clients_fault() {
        assertThat(demo.http.get("/health/db").status()).isEqualTo(200);
    }

    @Test
    void an_expectation_that_is_not_followed_up_is_cut() throws Exception {
        String token = demo.token(Demo.ACME_AGENT);
        try (Socket socket = socket("POST /api/v1/tickets HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 100\r\n\r\n")) {
            socket.setSoTimeout(10_000);
            InputStream in = socket.getInputStream();
            assertThat(RawHttp.read(in).status()).isEqualTo(100);
            assertThat(RawHttp.read(in).status()).isBetween(400, 408);
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void pipelined_requests_are_answered_in_order() throws Exception {
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            requests.append("GET /health HTTP/1.1\r\nHost: x\r\nX-Request-Id: r")
                    .append(i)
                    .append("\r\n\r\n");
        }
        try (Socket socket = socket(requests.toString())) {
            socket.setSoTimeout(10_000);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (int i = 0; i < 1_000; i++) {
                assertThat(RawHttp.read(in).headers()).containsEntry("x-request-id", "r" + i);
            }
        }
    }

    @Test
    void a_connection_that_is_used_now_and_then_is_left_alone() throws Exception {
        try (Socket socket = socket("")) {
            for (int i = 0; i < 4; i++) {
                socket.getOutputStream().write("GET /health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(US_ASCII));
                assertThat(RawHttp.read(socket.getInputStream()).status()).isEqualTo(200);
                socket.setSoTimeout(700);
                try {
                    assertThat(socket.getInputStream().read()).isEqualTo(-2);
                } catch (SocketTimeoutException stillOpen) {
                    assertThat(socket.isClosed()).isFalse();
                }
                socket.setSoTimeout(10_000);
            }
        }
    }

    private static Socket socket(String request) throws IOException {
        Socket socket = new Socket("127.0.0.1", demo.server.port());
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return socket;
    }

    /** Waits for as long as the socket's timeout. */
    private static boolean answered(PushbackInputStream in) throws IOException {
        try {
            in.unread(in.read());
            return true;
        } catch (SocketTimeoutException notYet) {
            return false;
        }
    }

    private static boolean cutAfterAnotherByte(Socket socket) {
        try {
            socket.setSoTimeout(1);
            socket.getOutputStream().write('b');
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException cut) {
            return true;
        }
    }

    /** A database that takes longer to answer than we wait for clients. */
    private record SlowDatabase() implements HealthProbe {
        @Override
        public boolean databaseAnswers() {
            try {
                return !new CountDownLatch(1).await(2_500, TimeUnit.MILLISECONDS);
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
