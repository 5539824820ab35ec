package io.keybuzz.benchmarks.postgres;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands between a client and PostgreSQL and counts, for each role, the message groups the client sends: everything up to
 * where it waits for an answer, which is a round trip. (Counting Sync messages would not do: pgjdbc sends BEGIN as a simple
 * query in front of the first statement, and waits for neither.) It also notes the text of every statement that is parsed.
 * Protocol 3; encryption is turned down, which loopback does not need.
 */
public final class WireTap implements AutoCloseable {
    private static final int ENCRYPTION_WANTED = 80877103;
    private static final int GSS_WANTED = 80877104;
    private static final int CANCEL = 80877102;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> trips = new ArrayList<>();
    private final List<Parsed> parsed = new ArrayList<>();

    private WireTap(ServerSocket door, int target) {
        this.door = door;
        this.target = target;
    }

    /** Listens on a free loopback port and passes everything on to the other one. */
    public static WireTap before(int postgresPort) {
        try {
            WireTap tap = new WireTap(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), postgresPort);
            daemon(tap::accept);
            return tap;
        } catch (IOException e) {
            throw new UncheckedIOException("no port to listen on", e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Forgets the trips seen so far, not the statements: a client sends the text of one only once a connection. */
    public synchronized void reset() {
        trips.clear();
    }

    /** Round trips of a role since the reset. */
    public synchronized int roundTrips(String role) {
        return Collections.frequency(trips, role);
    }

    /** Statements a role had parsed since the start. */
    public synchronized List<String> statements(String role) {
        return parsed.stream()
                .filter(statement -> statement.role.equals(role))
                .map(Parsed::text)
                .toList();
    }

    private synchronized void note(String role, boolean newTrip, List<String> statements) {
        if (newTrip) {
            trips.add(role);
        }
        statements.forEach(text -> parsed.add(new Parsed(role, text)));
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(client);
                open.add(server);
                daemon(() -> new Line(client, server).carry());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "wire-tap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a connection did not close", e);
        }
    }

    private record Parsed(String role, String text) {}

    /** One connection. */
    private final class Line {
        private final Socket client;
        private final Socket server;
        private final ByteArrayOutputStream unread = new ByteArrayOutputStream();
        private final AtomicBoolean answered = new AtomicBoolean(true);

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void carry() {
            try (client;
                    server;
                    DataInputStream in = new DataInputStream(client.getInputStream());
                    DataOutputStream out = new DataOutputStream(server.getOutputStream())) {
                String role = greet(in, out);
                daemon(this::back);
                byte[] buffer = new byte[64 * 1024];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    unread.write(buffer, 0, read);
                    // what is sent before an answer was heard belongs to the same trip
                    note(role, answered.getAndSet(false), messages());
                    out.write(buffer, 0, read);
                }
            } catch (IOException ended) {
                open.remove(client);
                open.remove(server);
            }
        }

        /** Passes the start on and reads from it who logs in. */
        private String greet(DataInputStream in, DataOutputStream out) throws IOException {
            while (true) {
                int length = in.readInt();
                int code = in.readInt();
                byte[] rest = in.readNBytes(length - 2 * Integer.BYTES);
                if (code == ENCRYPTION_WANTED || code == GSS_WANTED) {
                    client.getOutputStream().write('N');
                    continue;
                }
                out.writeInt(length);
                out.writeInt(code);
                out.write(rest);
                return code == CANCEL ? "" : user(rest);
            }
        }

        /** Takes the whole messages off what was not read yet; the texts of those that have one. */
        private List<String> messages() {
            List<String> parsed = new ArrayList<>();
            ByteBuffer buffer = ByteBuffer.wrap(unread.toByteArray());
            unread.reset();
            while (buffer.remaining() > Integer.BYTES && buffer.remaining() > buffer.getInt(buffer.position() + 1)) {
                int type = buffer.get();
                byte[] body = new byte[buffer.getInt() - Integer.BYTES];
                buffer.get(body);
                if (type == 'P') {
                    int nameEnds = indexOfZero(body, 0);
                    int textEnds = indexOfZero(body, nameEnds + 1);
                    parsed.add(new String(body, nameEnds + 1, textEnds - nameEnds - 1, StandardCharsets.UTF_8));
                } else if (type == 'Q') {
                    parsed.add(new String(body, 0, body.length - 1, StandardCharsets.UTF_8));
                }
            }
            unread.write(buffer.array(), buffer.position(), buffer.remaining());
            return parsed;
        }

        private void back() {
            byte[] buffer = new byte[16 * 1024];
            try (InputStream in = server.getInputStream();
                    OutputStream out = client.getOutputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    answered.set(true);
                    out.write(buffer, 0, read);
                }
            } catch (IOException ended) {
                open.remove(server);
            }
        }

        private static String user(byte[] startup) {
            List<String> words = Arrays.asList(new String(startup, StandardCharsets.UTF_8).split("\0", -1));
            int at = words.indexOf("user");
            return at < 0 ? "" : words.get(at + 1);
        }

        private static int indexOfZero(byte[] bytes, int from) {
            int at = from;
            while (bytes[at] != 0) {
                at++;
            }
            return at;
        }
    }
}
