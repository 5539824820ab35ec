package io.keybuzz.domain.marketplace.oauth;

import java.util.Arrays;
import java.util.Optional;

/** Where Amazon keeps a seller's account; a grant holds for one region and all its marketplaces. */
public enum SellerRegion {
    /** America. */
    NA,
    /** Europe, the Middle East, Africa and India. */
    EU,
    /** The far east. */
    FE;

    public static Optional<SellerRegion> of(String name) {
        return Arrays.stream(values())
                .filter(region -> region.name().equals(name))
                .findFirst();
    }
}
