package io.keybuzz.bootstrap.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.adapters.integration.files.S3Settings;
import java.net.URI;
import java.net.URLDecoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A bucket, and who we are to it. */
final class S3Url {
    private static final Pattern FORM = Pattern.compile("(?<scheme>https?)://(?<key>[^:@/]+):(?<secret>[^@/]+)@"
            + "(?<host>[A-Za-z0-9_.-]+(?::\\d{1,5})?)/(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])"
            + "\\?region=(?<region>[a-z0-9-]{1,40})");

    private S3Url() {}

    /** @throws IllegalArgumentException with what is wrong, never with the secret */
    static S3Settings parse(String text) {
        Matcher url = FORM.matcher(text);
        if (!url.matches()) {
            throw new IllegalArgumentException("must look like https://key:secret@host/bucket?region=eu-west-3");
        }
        return new S3Settings(
                URI.create(url.group("scheme") + "://" + url.group("host")),
                url.group("region"),
                url.group("bucket"),
                decoded(url.group("key")),
                decoded(url.group("secret")));
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), UTF_8);
    }
}
