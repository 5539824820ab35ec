package io.keybuzz.domain.marketplace;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Whose account a connection is at its channel. Nothing in it is secret: credentials are in the secret store.
 *
 * @param externalId the seller as the channel names it: selling partner id, SellerId, shop_id, login
 * @param region where the channel keeps the account, such as {@code EU}
 * @param host the operator's address, for channels that have many (Mirakl)
 * @param settings what else the channel needs to be told, by the adapter's own names; at most 20
 */
public record ChannelAccount(
        Optional<String> externalId, Optional<String> region, Optional<String> host, Map<String, String> settings) {
    public ChannelAccount {
        settings = Map.copyOf(settings);
    }

    /** For connections that need none: the sandbox, plain mail. */
    public static ChannelAccount none() {
        return new ChannelAccount(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    /** Whether both are one seller's at one place of the channel. */
    public boolean isSameSeller(ChannelAccount other) {
        return externalId.isPresent()
                && externalId.equals(other.externalId)
                && region.equals(other.region)
                && host.equals(other.host);
    }

    /** The same with what was found out about it: what others have changed since it was asked about stays theirs. */
    public ChannelAccount learned(ChannelAccount asked, ChannelAccount found) {
        Map<String, String> all = new HashMap<>(settings);
        found.settings.forEach((name, value) -> {
            if (!value.equals(asked.settings.get(name))) {
                all.put(name, value);
            }
        });
        return new ChannelAccount(
                found.externalId.or(() -> externalId), found.region.or(() -> region), found.host.or(() -> host), all);
    }

    public ChannelAccount externalId(String value) {
        return new ChannelAccount(Optional.of(value), region, host, settings);
    }
}
