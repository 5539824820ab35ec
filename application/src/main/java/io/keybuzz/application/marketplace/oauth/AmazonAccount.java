package io.keybuzz.application.marketplace.oauth;

import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.oauth.AmazonMarketplace;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept of a seller at Amazon beside the credentials: where they sign in, where they sell, and since when we may act. */
public record AmazonAccount(ChannelAccount account) {
    static final String MARKETPLACE = "marketplaceId";
    private static final String MARKETPLACES = "marketplaces";
    private static final String GRANTED = "grantedAt";
    private static final Duration LIFETIME = Duration.ofDays(365);

    /** Where its seller signs in. */
    static ChannelAccount at(ChannelAccount before, AmazonMarketplace marketplace) {
        Map<String, String> settings = new HashMap<>(before.settings());
        settings.put(MARKETPLACE, marketplace.id());
        return new ChannelAccount(
                before.externalId(), Optional.of(marketplace.region().name()), before.host(), settings);
    }

    /** The same seller, with consent of now. */
    static ChannelAccount granted(ChannelAccount before, String seller, AmazonMarketplace marketplace, Instant now) {
        ChannelAccount placed = at(before, marketplace);
        Map<String, String> settings = new HashMap<>(placed.settings());
        settings.put(GRANTED, now.toString());
        return new ChannelAccount(Optional.of(seller), placed.region(), placed.host(), settings);
    }

    /** Enough of the seller's id to recognise it. */
    public Optional<String> maskedSeller() {
        return account.externalId().map(id -> id.substring(0, Math.min(4, id.length())) + "…");
    }

    /** Ids of the marketplaces where the seller sells. */
    public List<String> marketplaces() {
        return Arrays.stream(account.settings().getOrDefault(MARKETPLACES, "").split(","))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    public Optional<Instant> grantedAt() {
        try {
            return Optional.ofNullable(account.settings().get(GRANTED)).map(Instant::parse);
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** When Amazon wants consent anew. */
    public Optional<Instant> reauthorizeBefore() {
        return grantedAt().map(since -> since.plus(LIFETIME));
    }
}
