package io.keybuzz.domain.ticketing;

import io.keybuzz.domain.shared.Channel;
import java.util.Optional;

/**
 * Where a ticket comes from; never changes.
 *
 * @param externalId the order or thread at the channel
 * @param route where public replies leave; empty when they are only recorded
 * @param marketplace the site within the channel, such as {@code fr} or an operator's name, in lower case
 * @param language of the buyer, as ISO 639-1 in lower case
 */
public record Origin(
        Channel channel,
        Optional<ReplyRoute> route,
        Optional<String> externalId,
        Optional<String> marketplace,
        Optional<String> language) {
    /** A ticket of a channel of which nothing more is known, and whose replies are only recorded. */
    public static Origin of(Channel channel) {
        return new Origin(channel, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Origin withExternalId(Optional<String> value) {
        return new Origin(channel, route, value, marketplace, language);
    }

    public Origin withRoute(Optional<ReplyRoute> value) {
        return new Origin(channel, value, externalId, marketplace, language);
    }

    /** The same place, known more closely. */
    public Origin within(Optional<String> site, Optional<String> spoken) {
        return new Origin(channel, route, externalId, site, spoken);
    }
}
