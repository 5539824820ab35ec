package io.keybuzz.bootstrap.stress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** One kept-alive connection, as plain as HTTP allows, because the load shares the machine with what it measures. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final int port;
    private @Nullable Socket socket;
    private @Nullable InputStream input;

    Wire(int port) {
        this.port = port;
    }

    static byte[] get(String path, String token) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    static byte[] post(String path, String json, String... headers) {
        byte[] body = json.getBytes(UTF_8);
        StringBuilder head = new StringBuilder("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        head.append("Content-Type: application/json\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n\r\n");
        byte[] start = head.toString().getBytes(ISO_8859_1);
        byte[] request = new byte[start.length + body.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(body, 0, request, start.length, body.length);
        return request;
    }

    boolean isOpen() {
        return socket != null;
    }

    /** @throws java.net.ConnectException when nobody listens */
    void open() throws IOException {
        if (socket == null) {
            Socket fresh = new Socket();
            fresh.setTcpNoDelay(true);
            fresh.setSoTimeout(PATIENCE_MILLIS);
            fresh.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
            socket = fresh;
            input = new BufferedInputStream(fresh.getInputStream());
        }
    }

    /** @throws IOException when no whole answer comes; the connection is closed then */
    Answer send(byte[] request) throws IOException {
        long start = System.nanoTime();
        open();
        Socket now = socket;
        InputStream answers = input;
        if (now == null || answers == null) {
            throw new IOException("closed");
        }
        try {
            now.getOutputStream().write(request);
            Answer answer = read(answers, start);
            if (answer.last()) {
                close();
            }
            return answer;
        } catch (IOException broken) {
            close();
            throw broken;
        }
    }

    private static Answer read(InputStream from, long start) throws IOException {
        String status = line(from);
        int code = Integer.parseInt(status.substring(9, 12));
        int length = 0;
        int retryAfter = -1;
        boolean last = false;
        for (String header = line(from); !header.isEmpty(); header = line(from)) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "retry-after" -> retryAfter = Integer.parseInt(value);
                case "connection" -> last = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        byte[] body = from.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the answer was cut off");
        }
        return new Answer(code, System.nanoTime() - start, retryAfter, last, new String(body, UTF_8));
    }

    private static String line(InputStream from) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = from.read(); next != '\n'; next = from.read()) {
            if (next < 0) {
                throw new EOFException("hung up without an answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // closed all the same
        } finally {
            socket = null;
            input = null;
        }
    }

    /**
     * @param retryAfter seconds, or -1
     * @param last whether the server hangs up afterwards
     */
    record Answer(int status, long nanos, int retryAfter, boolean last, String body) {
        double millis() {
            return nanos / 1e6;
        }
    }
}
