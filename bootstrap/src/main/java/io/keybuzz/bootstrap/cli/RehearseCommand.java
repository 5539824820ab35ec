package io.keybuzz.bootstrap.cli;

import io.keybuzz.bootstrap.Server;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** A server's first minute in a home that is thrown away, so that the JVM can record which classes that takes. */
@Command(name = "rehearse", hidden = true, description = "Runs a server for a moment; used by the launcher.")
final class RehearseCommand implements Callable<Integer> {
    private static final String LOGIN = "{\"email\":\"owner@acme-electronics.com\",\"password\":\"owner-acme-123\"}";

    @Override
    public Integer call() throws IOException {
        Path home = Files.createTempDirectory("keybuzz-rehearsal");
        try {
            int port = freePort();
            KeyBuzzConfig config =
                    KeyBuzzConfig.read(Map.of("KEYBUZZ_HOME", home.toString(), "PORT", Integer.toString(port)));
            for (int run = 0; run < 2; run++) {
                try (Server server = Server.start(config)) {
                    visit("http://127.0.0.1:" + server.port());
                }
            }
        } finally {
            delete(home);
        }
        return 0;
    }

    private static void visit(String address) throws IOException {
        request(address + "/health/ready", "", "");
        String answer = request(address + "/api/v1/auth/login", "", LOGIN);
        int start = answer.indexOf("\"token\":\"") + "\"token\":\"".length();
        String token = answer.substring(start, answer.indexOf('"', start));
        for (String path :
                List.of("/api/v1/tickets", "/api/v1/tenants", "/api/v1/nothing", "/metrics", "/openapi.json")) {
            request(address + path, token, "");
        }
    }

    private static String request(String url, String token, String body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(url).toURL().openConnection();
        if (!token.isEmpty()) {
            connection.setRequestProperty("Authorization", "Bearer " + token);
        }
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (connection.getResponseCode() >= 400) {
            return "";
        }
        try (InputStream in = connection.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
