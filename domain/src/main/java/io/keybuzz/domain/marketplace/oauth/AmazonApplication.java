package io.keybuzz.domain.marketplace.oauth;

/**
 * Our application at Amazon. It does not print its secret.
 *
 * @param applicationId {@code amzn1.sellerapps.app.…}; what sellers consent to, and not the client id
 * @param clientId {@code amzn1.application-oa2-client.…}
 * @param redirectUri one of those that are registered for the application
 */
public record AmazonApplication(
        String applicationId, String clientId, String clientSecret, String redirectUri, Stage stage) {
    /** How far the application is; sellers can consent to a draft only if the link says so. */
    public enum Stage {
        DRAFT,
        PUBLISHED
    }

    @Override
    public String toString() {
        return "AmazonApplication[" + applicationId + ", " + stage + "]";
    }
}
