package io.keybuzz.adapters.marketplace.amazon.sp;

import io.keybuzz.domain.marketplace.oauth.SellerRegion;
import java.net.URI;
import java.util.Map;

/** Where Amazon answers: tokens, and the interface of each region (reference/marketplaces.md §2.4). */
public record AmazonSettings(URI token, Map<SellerRegion, URI> regions) {
    private static final URI LOGIN = URI.create("https://api.amazon.com/auth/o2/token");

    public AmazonSettings {
        regions = Map.copyOf(regions);
    }

    /** The real ones. */
    public static AmazonSettings production() {
        return of("https://");
    }

    /** Amazon's sandbox, which answers a few known questions. */
    public static AmazonSettings sandbox() {
        return of("https://sandbox.");
    }

    /** Everything at one address. */
    public static AmazonSettings at(URI address) {
        return new AmazonSettings(
                URI.create(address + "/auth/o2/token"),
                Map.of(SellerRegion.NA, address, SellerRegion.EU, address, SellerRegion.FE, address));
    }

    private static AmazonSettings of(String prefix) {
        return new AmazonSettings(
                LOGIN,
                Map.of(
                        SellerRegion.NA, URI.create(prefix + "sellingpartnerapi-na.amazon.com"),
                        SellerRegion.EU, URI.create(prefix + "sellingpartnerapi-eu.amazon.com"),
                        SellerRegion.FE, URI.create(prefix + "sellingpartnerapi-fe.amazon.com")));
    }
}
