package io.keybuzz.domain.marketplace.oauth;

import java.util.Arrays;
import java.util.Optional;

/** Amazon's shops, by country: id, region, and the Seller Central where its sellers sign in (reference/marketplaces.md §2.4). */
public enum AmazonMarketplace {
    CA("A2EUQ1WTGCTBG2", SellerRegion.NA, "sellercentral.amazon.ca"),
    US("ATVPDKIKX0DER", SellerRegion.NA, "sellercentral.amazon.com"),
    MX("A1AM78C64UM0Y8", SellerRegion.NA, "sellercentral.amazon.com.mx"),
    BR("A2Q3Y263D00KWC", SellerRegion.NA, "sellercentral.amazon.com.br"),
    IE("A28R8C7NBKEWEA", SellerRegion.EU, "sellercentral.amazon.ie"),
    ES("A1RKKUPIHCS9HS", SellerRegion.EU, AmazonMarketplace.EUROPE),
    /** The United Kingdom; Amazon says UK where ISO says GB. */
    UK("A1F83G8C2ARO7P", SellerRegion.EU, AmazonMarketplace.EUROPE),
    FR("A13V1IB3VIYZZH", SellerRegion.EU, AmazonMarketplace.EUROPE),
    BE("AMEN7PMS3EDWL", SellerRegion.EU, "sellercentral.amazon.com.be"),
    NL("A1805IZSGTT6HS", SellerRegion.EU, "sellercentral.amazon.nl"),
    DE("A1PA6795UKMFR9", SellerRegion.EU, AmazonMarketplace.EUROPE),
    IT("APJ6JRA9NG5V4", SellerRegion.EU, AmazonMarketplace.EUROPE),
    SE("A2NODRKZP88ZB9", SellerRegion.EU, "sellercentral.amazon.se"),
    ZA("AE08WJ6YKNBMC", SellerRegion.EU, "sellercentral.amazon.co.za"),
    PL("A1C3SOZRARQ6R3", SellerRegion.EU, "sellercentral.amazon.pl"),
    EG("ARBP9OOSHTCHU", SellerRegion.EU, "sellercentral.amazon.eg"),
    TR("A33AVAJ2PDY3EV", SellerRegion.EU, "sellercentral.amazon.com.tr"),
    SA("A17E79C6D8DWNP", SellerRegion.EU, "sellercentral.amazon.sa"),
    AE("A2VIGQ35RCS4UG", SellerRegion.EU, "sellercentral.amazon.ae"),
    IN("A21TJRUUN4KGV", SellerRegion.EU, "sellercentral.amazon.in"),
    SG("A19VAU5U5O7RUS", SellerRegion.FE, "sellercentral.amazon.sg"),
    AU("A39IBJ37TRP1C6", SellerRegion.FE, "sellercentral.amazon.com.au"),
    JP("A1VC38T7YXB528", SellerRegion.FE, "sellercentral.amazon.co.jp");

    private static final String EUROPE = "sellercentral-europe.amazon.com";

    private final String id;
    private final SellerRegion region;
    private final String sellerCentral;

    AmazonMarketplace(String id, SellerRegion region, String sellerCentral) {
        this.id = id;
        this.region = region;
        this.sellerCentral = sellerCentral;
    }

    public static Optional<AmazonMarketplace> of(String id) {
        return Arrays.stream(values())
                .filter(marketplace -> marketplace.id.equals(id))
                .findFirst();
    }

    /** What its buyers write in, as ISO 639-1; empty where that is several. */
    public Optional<String> language() {
        return switch (this) {
            case US, UK, IE, ZA, SG, AU, IN -> Optional.of("en");
            case FR -> Optional.of("fr");
            case DE -> Optional.of("de");
            case ES, MX -> Optional.of("es");
            case IT -> Optional.of("it");
            case BR -> Optional.of("pt");
            case NL -> Optional.of("nl");
            case SE -> Optional.of("sv");
            case PL -> Optional.of("pl");
            case TR -> Optional.of("tr");
            case JP -> Optional.of("ja");
            case CA, BE, EG, SA, AE -> Optional.empty();
        };
    }

    public String id() {
        return id;
    }

    public SellerRegion region() {
        return region;
    }

    /** The host where its sellers sign in and consent. */
    public String sellerCentral() {
        return sellerCentral;
    }
}
