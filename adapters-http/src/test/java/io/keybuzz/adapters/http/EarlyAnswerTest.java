package io.keybuzz.adapters.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are refused before their body has come, as their sender goes on to use the connection. */
class EarlyAnswerTest {
    private static Demo demo;

    @BeforeAll
    static void start() {
        demo = Demo.start();
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    private static RawHttp.Answer next(Socket socket, InputStream in) throws IOException {
        send(socket, "GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
        return RawHttp.read(in);
    }

    private static void send(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(US_ASCII));
        out.flush();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"POST /api/v1/tickets", "POST /api/v1/tickets?limit=1", "PUT /api/v1/tickets", "POST /nowhere"})
    void a_body_that_comes_late_does_not_cost_the_connection(String line) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", demo.http.port())) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            send(socket, line + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n{");
            socket.setSoTimeout(100);
            assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
            socket.setSoTimeout(10_000);
            send(socket, "    ");
            assertThat(RawHttp.read(in).headers()).doesNotContainKey("connection");
            assertThat(next(socket, in).status()).isEqualTo(200);
        }
    }

    @Test
    void with_a_long_body_the_answer_comes_at_once_and_says_that_the_connection_closes() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", demo.http.port())) {
            socket.setSoTimeout(5_000);
            send(
                    socket,
                    "POST /api/v1/tickets HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 900000\r\n\r\n{");
            RawHttp.Answer answer = RawHttp.read(socket.getInputStream());
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers()).containsEntry("connection", "close");
        }
    }

    @Test
    void so_does_one_whose_sender_waits_to_be_told_to_go_on() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", demo.http.port())) {
            socket.setSoTimeout(5_000);
            send(
                    socket,
                    "POST /api/v1/tickets HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 10\r\n\r\n");
            RawHttp.Answer answer = RawHttp.read(socket.getInputStream());
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.headers()).containsEntry("connection", "close");
        }
    }
}
