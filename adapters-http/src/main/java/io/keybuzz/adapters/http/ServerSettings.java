package io.keybuzz.adapters.http;

import io.keybuzz.adapters.http.throttle.ThrottleSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the server shows itself to the world.
 *
 * @param listen where it listens
 * @param identity what it says about itself
 * @param corsOrigins origins whose pages may call the API, compared to the letter, such as {@code https://app.keybuzz.io}
 * @param secrets keys of signatures
 * @param limits what it refuses to take
 * @param throttling how much it lets through
 */
public record ServerSettings(
        Listen listen,
        Identity identity,
        Set<String> corsOrigins,
        Secrets secrets,
        Limits limits,
        ThrottleSettings throttling) {
    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?");

    /** @throws IllegalArgumentException for an origin with a path, a wildcard or another scheme than http and https */
    public ServerSettings {
        corsOrigins = Set.copyOf(corsOrigins);
        List<String> malformed = corsOrigins.stream()
                .filter(origin -> !ORIGIN.matcher(origin).matches())
                .toList();
        if (!malformed.isEmpty()) {
            throw new IllegalArgumentException("not an origin (scheme://host[:port]): " + malformed);
        }
    }

    /** A server on the loopback interface for tests and embedders: port 0 takes any free one. */
    public static ServerSettings local(int port, Secrets secrets, Instant startedAt) {
        return new ServerSettings(
                new Listen("127.0.0.1", port, true),
                new Identity("development", "development", startedAt),
                Set.of(),
                secrets,
                Limits.standard(),
                ThrottleSettings.standard());
    }

    /**
     * @param port 0 takes any free one
     * @param virtualThreads answers on virtual threads where the runtime has them (21 or later)
     */
    public record Listen(String host, int port, boolean virtualThreads) {}

    /**
     * @param environment such as {@code production}, which also turns on {@code Strict-Transport-Security}
     * @param startedAt when the process came up, for {@code /health}
     */
    public record Identity(String environment, String version, Instant startedAt) {
        boolean isProduction() {
            return environment.equals("production");
        }
    }

    /**
     * @param inboundMail signs mail that is handed in over HTTP
     * @param cursor signs list cursors; the same on every node
     */
    public record Secrets(String inboundMail, String cursor) {
        public Secrets {
            if (inboundMail.isEmpty() || cursor.isEmpty()) {
                throw new IllegalArgumentException("a secret must not be empty");
            }
        }

        @Override
        public String toString() {
            return "Secrets[…]";
        }
    }

    /**
     * @param bodyBytes largest request body
     * @param mailBytes largest mail handed in over HTTP
     * @param idle after which a silent connection is closed, and a header or body that trickles in is refused
     * @param stop for which requests in flight may go on after {@link HttpServer#stop()}
     * @param threads platform threads of the server, if it runs on them; a quarter of that may read and five eighths write at once
     */
    public record Limits(int bodyBytes, int mailBytes, Duration idle, Duration stop, int threads) {
        /**
         * 1 MiB, 25 MiB for mail, 10 s idle, 15 s to stop, 256 threads: more than may work and wait at the database together, so
         * that there is always one to say that it is too much, or that we are alive.
         */
        public static Limits standard() {
            return new Limits(1 << 20, 25 << 20, Duration.ofSeconds(10), Duration.ofSeconds(15), 256);
        }
    }
}
