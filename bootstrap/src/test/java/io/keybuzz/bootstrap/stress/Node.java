package io.keybuzz.bootstrap.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.bootstrap.process.Programme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A server in a process of its own, and how to talk to it. */
final class Node implements AutoCloseable {
    private static final String UP = "Stop it with Ctrl-C";

    private final Programme programme;
    private final int port;

    private Node(Programme programme, int port) {
        this.programme = programme;
        this.port = port;
    }

    static Node start(Path home, Map<String, String> environment) throws IOException, InterruptedException {
        int port = Programme.freePort();
        Node node = new Node(Programme.start(home, port, environment, "serve"), port);
        try {
            node.programme.awaitLine(line -> line.contains(UP));
        } catch (AssertionError failed) {
            node.close();
            throw failed;
        }
        return node;
    }

    int port() {
        return port;
    }

    Programme programme() {
        return programme;
    }

    /** The access token of the first demo tenant's owner. */
    String token() throws IOException {
        return token("owner@acme-electronics.com", "owner-acme-123");
    }

    String token(String email, String password) throws IOException {
        Wire.Answer answer = ask(login(email, password));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }

    static byte[] login(String email, String password) {
        return Wire.post("/api/v1/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    Wire.Answer ask(byte[] request) throws IOException {
        try (Wire wire = new Wire(port)) {
            return wire.send(request);
        }
    }

    int status(String path) throws IOException {
        return ask(Wire.get(path, "none")).status();
    }

    /** Until the code and what it calls is warm, figures say nothing. */
    void warm(byte[] request, Duration time) throws InterruptedException {
        try (Load load = Load.closed(port, 8, Duration.ZERO, number -> request)) {
            load.during(time);
        }
    }

    @Override
    public void close() throws InterruptedException {
        programme.close();
    }
}
