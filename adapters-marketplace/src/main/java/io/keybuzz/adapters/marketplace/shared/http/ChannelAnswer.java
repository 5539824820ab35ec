package io.keybuzz.adapters.marketplace.shared.http;

import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What a channel answered, unpacked and whole. It does not print its body, which may hold a buyer's words. */
public final class ChannelAnswer {
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    ChannelAnswer(int status, HttpHeaders headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The bytes themselves, not a copy. */
    public byte[] body() {
        return body;
    }

    public String utf8() {
        return text(StandardCharsets.UTF_8);
    }

    public String text(Charset charset) {
        return new String(body, charset);
    }

    /** Whether the answer says that it is HTML: an edge's page, never an interface's answer. */
    public boolean isHtml() {
        return header("Content-Type").filter(type -> type.contains("text/html")).isPresent();
    }

    /** What Retry-After asks to wait (RFC 9110 §10.2.3: seconds or a date), at most a day; nothing if it makes no sense. */
    public Optional<Duration> retryAfter(Instant now) {
        return header("Retry-After")
                .map(String::strip)
                .flatMap(value -> value.chars().allMatch(Character::isDigit) ? seconds(value) : date(value, now))
                .filter(wait -> !wait.isNegative())
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    private static Optional<Duration> seconds(String value) {
        return value.isEmpty() || value.length() > 9
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }

    private static Optional<Duration> date(String value, Instant now) {
        try {
            Instant at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, at));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ChannelAnswer[" + status + ", " + body.length + " bytes]";
    }
}
