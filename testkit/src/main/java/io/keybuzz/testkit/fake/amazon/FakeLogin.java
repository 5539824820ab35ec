package io.keybuzz.testkit.fake.amazon;

import io.keybuzz.testkit.fake.Call;
import io.keybuzz.testkit.fake.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

public final class FakeLogin {
    static final Duration CODE = Duration.ofMinutes(5);
    static final Duration TOKEN = Duration.ofHours(1);

    private final InstantSource time;
    private final Map<String, Code> codes = new HashMap<>();
    private final Map<String, Grant> grants = new HashMap<>();
    private final Map<String, Access> tokens = new HashMap<>();
    private String clientId = "amzn1.application-oa2-client.test";
    private String clientSecret = "amzn1.oa2-cs.v1.test";
    private int made;

    FakeLogin(InstantSource time) {
        this.time = time;
    }

    private record Code(String seller, String redirectUri, Instant until) {}

    private record Grant(String seller) {}

    private record Access(String seller, Instant until) {}

    /** The application's secret was replaced; the one before is not good any more. */
    public synchronized void rotate(String secret) {
        clientSecret = secret;
    }

    public synchronized String clientId() {
        return clientId;
    }

    public synchronized String clientSecret() {
        return clientSecret;
    }

    /** Another application than before. */
    public synchronized void application(String id, String secret) {
        clientId = id;
        clientSecret = secret;
    }

    /** A code that a seller's consent gave. @param redirectUri empty if the consent named none */
    public synchronized String issueCode(String seller, String redirectUri) {
        String code = "AN" + "code" + ++made;
        codes.put(code, new Code(seller, redirectUri, time.instant().plus(CODE)));
        return code;
    }

    /** A grant as a consent of long ago left it. */
    public synchronized String grant(String seller) {
        String refresh = "Atzr|grant-" + ++made;
        grants.put(refresh, new Grant(seller));
        return refresh;
    }

    /** The seller takes all they granted back; tokens end with it. */
    public synchronized void withdraw(String seller) {
        grants.values().removeIf(grant -> grant.seller().equals(seller));
        tokens.values().removeIf(access -> access.seller().equals(seller));
    }

    /** Ends every access token, and no grant. */
    public synchronized void endTokens() {
        tokens.clear();
    }

    /** Whose token it is, while it is good. */
    synchronized Optional<String> sellerOf(String token) {
        return Optional.ofNullable(tokens.get(token))
                .filter(access -> time.instant().isBefore(access.until()))
                .map(Access::seller);
    }

    synchronized Reply answer(Call call) {
        Map<String, String> form = call.form();
        if (!form.getOrDefault("client_id", "").equals(clientId)
                || !form.getOrDefault("client_secret", "").equals(clientSecret)) {
            return error(401, "invalid_client", "Client authentication failed");
        }
        return switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> exchange(form);
            case "refresh_token" -> refresh(form.getOrDefault("refresh_token", ""));
            case "client_credentials" -> tokens("", "grantless");
            default -> error(400, "unsupported_grant_type", "The grant type is not supported");
        };
    }

    private Reply exchange(Map<String, String> form) {
        Code code = codes.remove(form.getOrDefault("code", ""));
        if (code == null
                || !time.instant().isBefore(code.until())
                || !code.redirectUri().equals(form.getOrDefault("redirect_uri", ""))) {
            return invalidGrant("code");
        }
        grants.values().removeIf(grant -> grant.seller().equals(code.seller()));
        return tokens(grant(code.seller()), code.seller());
    }

    private Reply refresh(String refresh) {
        Grant grant = grants.get(refresh);
        return grant == null ? invalidGrant("refresh_token") : tokens(refresh, grant.seller());
    }

    private Reply tokens(String refresh, String seller) {
        String access = "Atza|access-" + ++made;
        tokens.put(access, new Access(seller, time.instant().plus(TOKEN)));
        String lasting = refresh.isEmpty() ? "" : "\"refresh_token\":\"" + refresh + "\",";
        return Reply.json(
                200,
                "{\"access_token\":\"" + access + "\"," + lasting + "\"token_type\":\"bearer\",\"expires_in\":"
                        + TOKEN.toSeconds() + "}");
    }

    private static Reply invalidGrant(String what) {
        return error(
                400,
                "invalid_grant",
                "The request has an invalid grant parameter : " + what
                        + ". User may have revoked or didn't grant the permission.");
    }

    static Reply error(int status, String code, String description) {
        return Reply.json(status, "{\"error\":\"" + code + "\",\"error_description\":\"" + description + "\"}");
    }
}
