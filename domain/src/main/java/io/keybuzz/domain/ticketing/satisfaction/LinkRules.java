package io.keybuzz.domain.ticketing.satisfaction;

import io.keybuzz.domain.shared.Channel;
import java.util.EnumSet;
import java.util.Set;

/**
 * Where a buyer may be sent a link. Marketplaces forbid links that lead away from them, and punish sellers for it; a ticket
 * of no marketplace is answered by mail.
 */
public final class LinkRules {
    private static final Set<Channel> ALLOWED = EnumSet.of(Channel.MANUAL);

    private LinkRules() {}

    public static boolean allows(Channel channel) {
        return ALLOWED.contains(channel);
    }
}
