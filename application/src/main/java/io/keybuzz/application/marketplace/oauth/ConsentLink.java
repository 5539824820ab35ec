package io.keybuzz.application.marketplace.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.oauth.AmazonMarketplace;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Amazon's consent page in the seller's own Seller Central, and the secrets that go along. */
final class ConsentLink {
    private static final int BYTES = 32;

    private ConsentLink() {}

    static String to(AmazonMarketplace marketplace, AmazonApplication application, String state) {
        String beta = application.stage() == AmazonApplication.Stage.DRAFT ? "&version=beta" : "";
        return "https://" + marketplace.sellerCentral() + "/apps/authorize/consent?application_id="
                + URLEncoder.encode(application.applicationId(), UTF_8)
                + "&state=" + state
                + "&redirect_uri=" + URLEncoder.encode(application.redirectUri(), UTF_8)
                + beta;
    }

    /** 256 random bits. */
    static String secret(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
