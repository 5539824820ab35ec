package io.keybuzz.simulator;

import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.RawContent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;

/** A mail server before ours: brings each mail until it is taken, by SMTP, and again when it does not know whether it was. */
final class Postman implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private final BlockingDeque<Letter> bag = new LinkedBlockingDeque<>();
    private final Thread walk = new Thread(this::walk, "postman");
    private volatile boolean closed;
    private volatile int taken;

    Postman(int port) {
        this.port = port;
        walk.setDaemon(true);
        walk.start();
    }

    private record Letter(String to, byte[] mail) {}

    void bring(Connection to, RawContent mail) {
        bag.add(new Letter(to.inboundAddress().value(), mail.toByteArray()));
    }

    /** Mails that were acknowledged. */
    int taken() {
        return taken;
    }

    boolean isDone() {
        return bag.isEmpty();
    }

    private void walk() {
        while (!closed) {
            try {
                Letter next = bag.peek();
                if (next != null && isTaken(next)) {
                    taken++;
                    bag.remove();
                } else {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean isTaken(Letter letter) {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setSoTimeout(PATIENCE_MILLIS);
            line.setTcpNoDelay(true);
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
            OutputStream out = line.getOutputStream();
            boolean welcome = answers(in, "220")
                    && says(out, in, "HELO postman", "250")
                    && says(out, in, "MAIL FROM:<bounce@amazon.example>", "250")
                    && says(out, in, "RCPT TO:<" + letter.to() + ">", "250")
                    && says(out, in, "DATA", "354");
            if (!welcome) {
                return false;
            }
            out.write(letter.mail());
            return says(out, in, "\r\n.", "250");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean says(OutputStream out, BufferedReader in, String line, String wanted) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return answers(in, wanted);
    }

    private static boolean answers(BufferedReader in, String wanted) throws IOException {
        String line = in.readLine();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            line = in.readLine();
        }
        return line != null && line.startsWith(wanted);
    }

    @Override
    public void close() {
        closed = true;
        walk.interrupt();
    }
}
