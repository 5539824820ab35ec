package io.keybuzz.adapters.marketplace.shared.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Predicate;
import javax.net.SocketFactory;

/**
 * Sockets that look at the address they are about to connect to, not at the name it came from: a name may lead somewhere else a
 * moment later. What is refused looks like a host that does not answer.
 */
public final class GuardedSockets extends SocketFactory {
    private final Predicate<InetAddress> allowed;

    private GuardedSockets(Predicate<InetAddress> allowed) {
        this.allowed = allowed;
    }

    /** Connect to public addresses only. */
    public static GuardedSockets toPublicAddresses() {
        return new GuardedSockets(PublicAddresses::isPublic);
    }

    @Override
    public Socket createSocket() {
        return new Guarded(allowed);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }

    private static final class Guarded extends Socket {
        private final Predicate<InetAddress> allowed;

        Guarded(Predicate<InetAddress> allowed) {
            this.allowed = allowed;
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress place)
                    || place.isUnresolved()
                    || !allowed.test(place.getAddress())) {
                throw new ConnectException("nobody answers there");
            }
            super.connect(endpoint, timeout);
        }
    }
}
