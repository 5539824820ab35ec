package io.keybuzz.adapters.http;

import java.io.IOException;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The port. When it closes, the system resets every connection that it has taken but nobody here has; so those are let in first,
 * on the thread that lets connections in, with nothing between the last one and the closing.
 */
final class Door extends ServerConnector {
    private static final Logger LOG = LoggerFactory.getLogger(Door.class);
    /** The selector lets connections in: a thread of its own would be in the way when the port closes. */
    private static final int NO_ACCEPTORS = 0;

    Door(Server server, int selectors, ConnectionFactory protocol) {
        super(server, NO_ACCEPTORS, selectors, protocol);
    }

    /** Nobody new comes in from soon on; who is in stays. */
    void closePort() {
        if (getTransport() instanceof ServerSocketChannel listening) {
            getSelectorManager()
                    .getContainedBeans(ManagedSelector.class)
                    .forEach(selector -> selector.submit(polled -> close(listening, polled)));
        }
    }

    /** A channel lets go of its port when the selector it belongs to looks at it for the last time. */
    private void close(ServerSocketChannel listening, Selector polled) {
        if (listening.keyFor(polled) == null) {
            return;
        }
        try {
            for (SocketChannel waiting = listening.accept(); waiting != null; waiting = listening.accept()) {
                waiting.configureBlocking(false);
                configure(waiting.socket());
                getSelectorManager().accept(waiting);
            }
            listening.close();
            polled.selectNow();
        } catch (IOException broken) {
            LOG.warn("the port could not be closed before the server stops", broken);
        }
    }
}
