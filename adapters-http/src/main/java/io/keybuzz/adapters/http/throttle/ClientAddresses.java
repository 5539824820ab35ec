package io.keybuzz.adapters.http.throttle;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Whose request it is. {@code X-Forwarded-For} is believed only as far as trusted proxies wrote it: from its right end, up to
 * the first address that is none of them. Anybody else's is a claim and is ignored.
 */
final class ClientAddresses {
    private static final String FORWARDED = "X-Forwarded-For";
    /** More hops than any real chain of proxies; what is beyond was written to be read. */
    private static final int MOST_HOPS = 16;

    private final List<Network> trusted;

    /** @param trusted networks of the proxies in front of us; empty when there are none */
    ClientAddresses(List<Network> trusted) {
        this.trusted = List.copyOf(trusted);
    }

    /** The address block the request comes from. */
    String blockOf(HttpServletRequest request) {
        Optional<InetAddress> peer = Network.literal(String.valueOf(request.getRemoteAddr()));
        if (trusted.isEmpty() || peer.isEmpty() || !isTrusted(peer.get())) {
            return peer.map(Network::block).orElse("unknown");
        }
        InetAddress client = peer.get();
        for (String hop : hops(request)) {
            Optional<InetAddress> address = Network.literal(hop);
            if (address.isEmpty()) {
                break;
            }
            client = address.get();
            if (!isTrusted(client)) {
                break;
            }
        }
        return Network.block(client);
    }

    private static List<String> hops(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders(FORWARDED))) {
            for (String hop : header.split(",", -1)) {
                hops.add(hop.strip());
            }
        }
        Collections.reverse(hops);
        return hops.subList(0, Math.min(hops.size(), MOST_HOPS));
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(network -> network.contains(address));
    }
}
