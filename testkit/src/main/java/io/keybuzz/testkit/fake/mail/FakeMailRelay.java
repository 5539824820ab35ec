package io.keybuzz.testkit.fake.mail;

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

/**
 * A mail server that takes mail to be sent on, as much of RFC 5321 as a sender needs. It can answer any command otherwise, and
 * hang up in any phase, before or after it has the message.
 */
public final class FakeMailRelay implements AutoCloseable {
    /** Where the line breaks. */
    public enum HangUp {
        NEVER,
        BEFORE_GREETING,
        AT_RECIPIENT,
        /** After 354, while the bytes come. */
        IN_DATA,
        /** After the last byte, without having kept the message. */
        AFTER_DATA,
        /** After the last byte, with the message kept and no answer given. */
        AFTER_KEEPING
    }

    private final List<byte[]> taken = new CopyOnWriteArrayList<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private volatile String answerToRecipient = "250 ok";
    private volatile String answerToSender = "250 ok";
    private volatile String answerToMessage = "250 taken";
    private volatile HangUp hangUp = HangUp.NEVER;

    private FakeMailRelay(ServerSocket socket) {
        this.socket = socket;
    }

    /** On a free port of this machine. */
    public static FakeMailRelay start() {
        try {
            FakeMailRelay relay = new FakeMailRelay(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
            Thread thread = new Thread(relay::serve, "fake-mail-relay");
            thread.setDaemon(true);
            thread.start();
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Messages it has, to the byte. */
    public List<byte[]> taken() {
        return List.copyOf(taken);
    }

    /** Messages it has, as text. */
    public List<String> letters() {
        return taken.stream().map(bytes -> new String(bytes, ISO_8859_1)).toList();
    }

    /** Commands it was given. */
    public List<String> said() {
        return List.copyOf(said);
    }

    public FakeMailRelay answeringRecipients(String answer) {
        answerToRecipient = answer;
        return this;
    }

    public FakeMailRelay answeringSenders(String answer) {
        answerToSender = answer;
        return this;
    }

    /** What it says when it has the whole message, which it keeps if that begins with a 2. */
    public FakeMailRelay answeringMessages(String answer) {
        answerToMessage = answer;
        return this;
    }

    public FakeMailRelay hangingUp(HangUp when) {
        hangUp = when;
        return this;
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
        if (hangUp == HangUp.BEFORE_GREETING) {
            return;
        }
        say(client, "220 fake");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            said.add(line);
            boolean goesOn = switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
                case "EHLO" -> say(client, "250-fake\r\n250 AUTH PLAIN LOGIN");
                case "AUTH" -> say(client, "235 welcome");
                case "MAIL" -> say(client, answerToSender);
                case "RCPT" -> hangUp != HangUp.AT_RECIPIENT && say(client, answerToRecipient);
                case "DATA" -> data(client, in);
                case "QUIT" -> !say(client, "221 bye");
                default -> say(client, "250 ok");
            };
            if (!goesOn) {
                return;
            }
        }
    }

    private boolean data(Socket client, BufferedReader in) throws IOException {
        say(client, "354 go on");
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (hangUp == HangUp.IN_DATA) {
                client.setSoLinger(true, 0);
                return false;
            }
            mail.write((line.startsWith(".") ? line.substring(1) : line).getBytes(ISO_8859_1));
            mail.write('\r');
            mail.write('\n');
        }
        if (hangUp == HangUp.AFTER_DATA) {
            return false;
        }
        if (answerToMessage.startsWith("2")) {
            taken.add(mail.toByteArray());
        }
        return hangUp != HangUp.AFTER_KEEPING && say(client, answerToMessage);
    }

    private static boolean say(Socket client, String text) throws IOException {
        client.getOutputStream().write((text + "\r\n").getBytes(ISO_8859_1));
        client.getOutputStream().flush();
        return true;
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
