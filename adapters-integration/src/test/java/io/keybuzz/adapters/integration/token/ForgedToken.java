package io.keybuzz.adapters.integration.token;

import static io.keybuzz.adapters.integration.token.JwtTokensTest.NOW;
import static io.keybuzz.adapters.integration.token.JwtTokensTest.SECRET;
import static io.keybuzz.adapters.integration.token.JwtTokensTest.SESSION;
import static io.keybuzz.adapters.integration.token.JwtTokensTest.TENANT;
import static io.keybuzz.adapters.integration.token.JwtTokensTest.USER;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.params.provider.Arguments;

/** A token written by hand, so that a test can spoil one thing at a time. */
record ForgedToken(String header, String payload) {
    private static final String KID = ",\"kid\":\"" + SigningKey.of(SECRET).id() + "\"";
    private static final String HEADER = "{\"alg\":\"HS256\",\"typ\":\"at+jwt\"" + KID + "}";

    static ForgedToken valid() {
        long iat = NOW.getEpochSecond();
        return new ForgedToken(
                HEADER,
                ("{\"iss\":\"keybuzz\",\"aud\":\"keybuzz-api\",\"sub\":\"" + USER + "\",\"sid\":\"" + SESSION
                        + "\",\"tenantId\":\"" + TENANT
                        + "\",\"role\":\"agent\",\"email\":\"a@acme.com\",\"name\":\"A\",\"jti\":\"j1\",\"iat\":" + iat
                        + ",\"exp\":" + (iat + 900) + "}"));
    }

    ForgedToken header(String json) {
        return new ForgedToken(json, payload);
    }

    ForgedToken payload(String json) {
        return new ForgedToken(header, json);
    }

    ForgedToken with(String from, String to) {
        if (!payload.contains(from)) {
            throw new IllegalArgumentException(from);
        }
        return payload(payload.replace(from, to));
    }

    String signed() {
        return signed("HmacSHA256", SECRET);
    }

    String signed(String mac, String key) {
        String text = part(header) + "." + part(payload);
        try {
            Mac digest = Mac.getInstance(mac);
            digest.init(new SecretKeySpec(key.getBytes(UTF_8), mac));
            return text + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(digest.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    String unsigned() {
        return part(header) + "." + part(payload) + ".";
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    /** The rows of the bad-input catalogue that reach a verifier, and some of our own. */
    static Stream<Arguments> rows() {
        return Stream.of(shapes(), headers(), times(), claims()).flatMap(s -> s);
    }

    private static Stream<Arguments> shapes() {
        String good = valid().signed();
        int dot = good.lastIndexOf('.');
        return Stream.of(
                row("empty", ""),
                row("one word", "token"),
                row("two dots alone", ".."),
                row("two parts", good.substring(0, dot)),
                row("four parts", good + ".x"),
                row("blank around", " " + good),
                row("not base64", "%%%.%%%.%%%"),
                row("signature removed", valid().unsigned()),
                row("trailing =", good + "="),
                row("last character with unused bits set", lastCharacterVariant(good)),
                row("longer than 4096", good.substring(0, dot) + "A".repeat(5000)),
                row(
                        "100 KB",
                        valid().with("\"A\"", "\"" + "A".repeat(100_000) + "\"").signed()),
                row("other key", valid().signed("HmacSHA256", SECRET + "x")),
                row("empty-ish key", valid().signed("HmacSHA256", "x")),
                row("header null", valid().header("null").signed()),
                row("header null, unsigned", valid().header("null").unsigned()),
                row("header array", valid().header("[]").signed()),
                row("payload null", valid().payload("null").signed()),
                row("payload array", valid().payload("[]").signed()),
                row("payload empty object", valid().payload("{}").signed()),
                row(
                        "payload with a tail",
                        valid().payload(valid().payload() + " {}").signed()),
                row("payload not JSON", valid().payload("{").signed()));
    }

    private static Stream<Arguments> headers() {
        return Stream.of(
                row(
                        "alg none, unsigned",
                        valid().header("{\"alg\":\"none\",\"typ\":\"at+jwt\"" + KID + "}")
                                .unsigned()),
                row(
                        "alg None, unsigned",
                        valid().header("{\"alg\":\"None\",\"typ\":\"at+jwt\"" + KID + "}")
                                .unsigned()),
                row(
                        "alg none, signed",
                        valid().header("{\"alg\":\"none\",\"typ\":\"at+jwt\"" + KID + "}")
                                .signed()),
                row(
                        "alg missing",
                        valid().header("{\"typ\":\"at+jwt\"" + KID + "}").signed()),
                row(
                        "alg number",
                        valid().header("{\"alg\":256,\"typ\":\"at+jwt\"" + KID + "}")
                                .signed()),
                row(
                        "alg lower case",
                        valid().header("{\"alg\":\"hs256\",\"typ\":\"at+jwt\"" + KID + "}")
                                .signed()),
                row(
                        "HS512 with our key",
                        valid().header("{\"alg\":\"HS512\",\"typ\":\"at+jwt\"" + KID + "}")
                                .signed("HmacSHA512", SECRET)),
                row(
                        "RS256 confusion",
                        valid().header("{\"alg\":\"RS256\",\"typ\":\"at+jwt\"" + KID + "}")
                                .signed()),
                row(
                        "typ missing",
                        valid().header("{\"alg\":\"HS256\"" + KID + "}").signed()),
                row(
                        "typ of a refresh token",
                        valid().header("{\"alg\":\"HS256\",\"typ\":\"rt+jwt\"" + KID + "}")
                                .signed()),
                row(
                        "typ of a ticket",
                        valid().header("{\"alg\":\"HS256\",\"typ\":\"ws+jwt\"" + KID + "}")
                                .signed()),
                row(
                        "alg twice",
                        valid().header("{\"alg\":\"none\",\"alg\":\"HS256\",\"typ\":\"at+jwt\"" + KID + "}")
                                .signed()),
                row(
                        "kid missing",
                        valid().header("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"}").signed()),
                row("kid unknown", kid("\"0123456789abcdef\"")),
                row("kid of a path", kid("\"../../dev/null\"")),
                row("kid of SQL", kid("\"' or 1=1 --\"")),
                row("kid a number", kid("1")),
                row("kid null", kid("null")),
                row("kid of 1 MB", kid("\"" + "a".repeat(1_000_000) + "\"")),
                row("kid twice", extra(KID.substring(1))),
                row(
                        "kid of the other key",
                        valid().header(HEADER.replace(
                                        SigningKey.of(SECRET).id(),
                                        SigningKey.of(SECRET + "x").id()))
                                .signed("HmacSHA256", SECRET + "x")),
                row("jku", extra("\"jku\":\"https://example.com/keys\"")),
                row("jwk", extra("\"jwk\":{\"kty\":\"oct\",\"k\":\"AAAA\"}")),
                row(
                        "crit",
                        valid().header("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"" + KID + ",\"crit\":[\"x\"]}")
                                .signed()));
    }

    private static Stream<Arguments> times() {
        long iat = NOW.getEpochSecond();
        String exp = "\"exp\":" + (iat + 900);
        String issued = "\"iat\":" + iat;
        return Stream.of(
                row("exp missing", valid().with("," + exp, "").signed()),
                row("exp 1e18", valid().with(exp, "\"exp\":1000000000000000000").signed()),
                row(
                        "exp 1e18 unsigned",
                        valid().with(exp, "\"exp\":1000000000000000000").unsigned()),
                row(
                        "exp beyond long",
                        valid().with(exp, "\"exp\":99999999999999999999").signed()),
                row(
                        "exp text",
                        valid().with(exp, "\"exp\":\"" + (iat + 900) + "\"").signed()),
                row(
                        "exp fraction",
                        valid().with(exp, "\"exp\":" + (iat + 900) + ".5").signed()),
                row("exp null", valid().with(exp, "\"exp\":null").signed()),
                row(
                        "expired by a second",
                        valid().with(exp, "\"exp\":" + (iat - 1)).signed()),
                row("expires now", valid().with(exp, "\"exp\":" + iat).signed()),
                row("iat missing", valid().with(issued + ",", "").signed()),
                row(
                        "iat an hour ahead",
                        valid().with(issued, "\"iat\":" + (iat + 3600)).signed()),
                row(
                        "nbf an hour ahead",
                        valid().with(issued, issued + ",\"nbf\":" + (iat + 3600))
                                .signed()));
    }

    private static Stream<Arguments> claims() {
        String sub = "\"sub\":\"" + USER + "\"";
        String tenant = "\"tenantId\":\"" + TENANT + "\"";
        return Stream.of(
                row("iss missing", valid().with("\"iss\":\"keybuzz\",", "").signed()),
                row(
                        "iss wrong",
                        valid().with("\"iss\":\"keybuzz\"", "\"iss\":\"keybuz\"")
                                .signed()),
                row("aud missing", valid().with("\"aud\":\"keybuzz-api\",", "").signed()),
                row("aud wrong", valid().with("keybuzz-api", "another-api").signed()),
                row(
                        "aud ours and another",
                        valid().with("\"keybuzz-api\"", "[\"keybuzz-api\",\"x\"]")
                                .signed()),
                row(
                        "sid missing",
                        valid().with("\"sid\":\"" + SESSION + "\",", "").signed()),
                row("sid not an id", valid().with(SESSION, "1").signed()),
                row("sid a number", valid().with("\"" + SESSION + "\"", "7").signed()),
                row("sub missing", valid().with(sub + ",", "").signed()),
                row("sub twice", valid().with(sub, sub + "," + sub).signed()),
                row("sub not an id", valid().with(USER, "1").signed()),
                row("sub short form", valid().with(USER, "1-1-1-1-1").signed()),
                row("tenant twice", valid().with(tenant, tenant + "," + tenant).signed()),
                row("tenant number", valid().with(tenant, "\"tenantId\":7").signed()),
                row("agent without a tenant", valid().with(tenant + ",", "").signed()),
                row(
                        "super admin with a tenant",
                        valid().with("\"agent\"", "\"super_admin\"").signed()),
                row("role missing", valid().with("\"role\":\"agent\",", "").signed()),
                row("role unknown", valid().with("\"agent\"", "\"god\"").signed()),
                row("role upper case", valid().with("\"agent\"", "\"AGENT\"").signed()),
                row(
                        "email missing",
                        valid().with("\"email\":\"a@acme.com\",", "").signed()),
                row("email malformed", valid().with("a@acme.com", "a@@acme").signed()),
                row("jti missing", valid().with("\"jti\":\"j1\",", "").signed()));
    }

    private static String kid(String json) {
        return valid().header("{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":" + json + "}")
                .signed();
    }

    private static String extra(String member) {
        return valid().header("{\"alg\":\"HS256\",\"typ\":\"at+jwt\"" + KID + "," + member + "}")
                .signed();
    }

    private static String lastCharacterVariant(String token) {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        int last = alphabet.indexOf(token.charAt(token.length() - 1));
        return token.substring(0, token.length() - 1) + alphabet.charAt(last ^ 1);
    }

    private static Arguments row(String what, String token) {
        return Arguments.of(what, token);
    }
}
