package io.keybuzz.adapters.marketplace.mail.door;

import io.keybuzz.application.marketplace.Marketplaces;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Listens for mail. The envelope's recipient decides the connection, and an unknown or retired one is refused; a mail has been
 * stored when it is answered with 250. Authentication and TLS belong to the mail server in front.
 */
public final class SmtpDoor implements AutoCloseable {
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_RECIPIENTS = 20;
    /** Mails that are held in memory at a time. */
    private static final int MOST_MAILS = 4;

    private final SMTPServer server;

    private SmtpDoor(SMTPServer server) {
        this.server = server;
    }

    /**
     * Opens it.
     *
     * @throws IllegalArgumentException when the host has no address; the server's own failure when the port is taken
     */
    public static SmtpDoor open(SmtpDoorSettings settings, Marketplaces marketplaces, InstantSource time) {
        Semaphore places = new Semaphore(MOST_MAILS);
        SMTPServer server = SMTPServer.port(settings.port())
                .bindAddress(address(settings.host()))
                .hostName(settings.name())
                .softwareName("KeyBuzz")
                .maxConnections(MOST_AT_ONCE)
                .maxRecipients(MOST_RECIPIENTS)
                .maxMessageSize(settings.maxBytes())
                .connectionTimeoutMs((int) settings.patience().toMillis())
                .messageHandlerFactory(context -> new Delivery(marketplaces, time, settings.maxBytes(), places))
                .build();
        server.start();
        return new SmtpDoor(server);
    }

    /** The port it listens on; useful with port 0. */
    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("there is no address " + host, unknown);
        }
    }
}
