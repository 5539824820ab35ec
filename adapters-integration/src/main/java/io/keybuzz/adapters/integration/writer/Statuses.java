package io.keybuzz.adapters.integration.writer;

import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.automation.writing.WritingTrouble.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** What the status of an answer means. The model's own words about it are shown to nobody: they may repeat the question. */
final class Statuses {
    private Statuses() {}

    /** Throws {@link WritingTrouble}, or {@link Model.Again} where another try may help. */
    static void check(ModelLine.Answer answer, Instant now) {
        int status = answer.status();
        if (status == 200) {
            requireReadable(answer);
        } else if (status == 429) {
            throw new Model.Again(
                    new WritingTrouble(Kind.THROTTLED, "The model takes no more questions for now (429)"),
                    retryAfter(answer, now));
        } else if (status >= 500) {
            throw new Model.Again(
                    new WritingTrouble(Kind.DOWN, "The model is out of order (" + status + ")"),
                    retryAfter(answer, now));
        } else if (status == 401 || status == 403) {
            throw new WritingTrouble(Kind.CREDENTIALS, "The model does not take our key (" + status + ")");
        } else if (status == 402) {
            throw new WritingTrouble(Kind.BUDGET, "The account with the model has run out (402)");
        } else if (saysRefused(answer.text())) {
            throw new WritingTrouble(Kind.REFUSED, "The model refuses the question (" + status + ")");
        } else {
            throw new WritingTrouble(Kind.GARBLED, "The model does not understand the question (" + status + ")");
        }
    }

    private static void requireReadable(ModelLine.Answer answer) {
        String type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.contains("json") && !type.contains("event-stream")) {
            throw new WritingTrouble(Kind.GARBLED, "The model answers something that is not JSON");
        }
    }

    private static boolean saysRefused(String body) {
        return body.contains("content_filter") || body.contains("content_policy_violation");
    }

    /** What Retry-After asks to wait (RFC 9110 §10.2.3): whole seconds, or a date; nothing if it makes no sense. */
    private static Optional<Duration> retryAfter(ModelLine.Answer answer, Instant now) {
        return answer.header("Retry-After")
                .map(String::strip)
                .flatMap(value -> value.matches("\\d{1,6}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
                        : date(value).map(then -> Duration.between(now, then)))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> date(String value) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
