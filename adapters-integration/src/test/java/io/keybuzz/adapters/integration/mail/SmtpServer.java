package io.keybuzz.adapters.integration.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that speaks as much SMTP as a sender needs (RFC 5321), and can be told to misbehave. */
final class SmtpServer implements AutoCloseable {
    final List<byte[]> taken = new CopyOnWriteArrayList<>();
    final List<String> said = new CopyOnWriteArrayList<>();
    volatile String answerToData = "354 go on";
    volatile String answerToRecipient = "250 ok";
    volatile boolean silent;

    private final ServerSocket socket;

    SmtpServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "smtp-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException gone) {
                // the next one, or closed
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
        if (silent) {
            in.readLine();
            return;
        }
        say(client, "220 fake");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            said.add(line);
            String verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say(client, "250-fake\r\n250 AUTH PLAIN LOGIN");
                case "AUTH" -> say(client, "235 welcome");
                case "RCPT" -> say(client, answerToRecipient);
                case "DATA" -> data(client, in);
                case "QUIT" -> {
                    say(client, "221 bye");
                    return;
                }
                default -> say(client, "250 ok");
            }
        }
    }

    private void data(Socket client, BufferedReader in) throws IOException {
        say(client, answerToData);
        if (!answerToData.startsWith("354")) {
            return;
        }
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            mail.write((line.startsWith(".") ? line.substring(1) : line).getBytes(ISO_8859_1));
            mail.write('\r');
            mail.write('\n');
        }
        taken.add(mail.toByteArray());
        say(client, "250 taken");
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write((text + "\r\n").getBytes(ISO_8859_1));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
