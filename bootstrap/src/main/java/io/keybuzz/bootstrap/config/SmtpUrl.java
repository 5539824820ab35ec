package io.keybuzz.bootstrap.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server and who we are to it.
 *
 * @param tls from the first byte on
 */
public record SmtpUrl(boolean tls, String host, int port, Optional<String> user, Optional<Secret> password) {
    private static final Pattern FORM = Pattern.compile("(?<scheme>smtps?)://(?:(?<user>[^:@/]+):(?<password>[^@/]+)@)?"
            + "(?<host>[A-Za-z0-9_.-]+|\\[[0-9A-Fa-f:.]+])(?::(?<port>\\d{1,5}))?/?");
    private static final int SUBMISSION = 587;
    private static final int SUBMISSIONS = 465;

    /** @throws IllegalArgumentException with what is wrong, never with the password */
    static SmtpUrl parse(String text) {
        Matcher url = FORM.matcher(text);
        if (!url.matches()) {
            throw new IllegalArgumentException("must look like smtp://user:password@host:587 or smtps://…:465");
        }
        boolean tls = url.group("scheme").equals("smtps");
        int port = Optional.ofNullable(url.group("port")).map(Integer::parseInt).orElse(tls ? SUBMISSIONS : SUBMISSION);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("has a port outside 1 to 65535");
        }
        return new SmtpUrl(
                tls,
                url.group("host"),
                port,
                Optional.ofNullable(url.group("user")).map(SmtpUrl::decoded),
                Optional.ofNullable(url.group("password")).map(SmtpUrl::decoded).map(Secret::new));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }
}
