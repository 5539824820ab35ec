package io.keybuzz.testkit.fake.amazon;

import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The consent page. Whoever opens it is the seller that was named, and confirms at once unless told otherwise; what is wrong with
 * the link is a page at Amazon, and nobody is called back.
 */
public final class FakeSellerCentral {
    private final FakeLogin login;
    private final Set<String> redirects = new HashSet<>();
    private String application = "amzn1.sellerapps.app.test";
    private boolean draft;
    private Optional<String> seller = Optional.of("A1SYNTHETIC0001");

    FakeSellerCentral(FakeLogin login) {
        this.login = login;
    }

    /** Registers the application. */
    public synchronized void register(String applicationId, boolean isDraft, String redirectUri) {
        application = applicationId;
        draft = isDraft;
        redirects.add(redirectUri);
    }

    /** Who signs in and confirms from now on; nobody confirms where there is nobody. */
    public synchronized void signedIn(Optional<String> who) {
        seller = who;
    }

    synchronized Reply answer(Call call) {
        Map<String, String> query = call.query();
        String redirect = query.getOrDefault("redirect_uri", "");
        if (!query.getOrDefault("application_id", "").equals(application)
                || draft != query.getOrDefault("version", "").equals("beta")) {
            return Reply.html(200, "<html><body>Error MD1000</body></html>");
        }
        if (!redirect.isEmpty() && !redirects.contains(redirect)) {
            return Reply.html(200, "<html><body>Error MD5101</body></html>");
        }
        if (seller.isEmpty()) {
            return Reply.html(200, "<html><body>Cancelled</body></html>");
        }
        String target = redirect.isEmpty() ? redirects.iterator().next() : redirect;
        return Reply.empty(302)
                .header(
                        "Location",
                        target + "?state=" + encoded(query.getOrDefault("state", "")) + "&selling_partner_id="
                                + seller.get() + "&spapi_oauth_code=" + login.issueCode(seller.get(), redirect));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
