package io.keybuzz.domain.tenancy.twofactor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** How an authenticator is told a seed: the {@code otpauth} form that all of them read, as a link or inside a QR code. */
public final class ProvisioningUri {
    private static final String ISSUER = "KeyBuzz";

    private ProvisioningUri() {}

    /**
     * A link for SHA-1, six digits and thirty seconds.
     *
     * @param account what the authenticator shows, such as the e-mail address
     */
    public static String of(String account, byte[] seed) {
        return "otpauth://totp/" + ISSUER + ":" + encoded(account) + "?secret=" + Base32.encode(seed) + "&issuer="
                + ISSUER + "&algorithm=SHA1&digits=6&period=" + TimeSteps.SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
