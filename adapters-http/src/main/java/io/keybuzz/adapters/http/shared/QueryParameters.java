package io.keybuzz.adapters.http.shared;

import io.keybuzz.adapters.http.json.FieldError;
import io.keybuzz.adapters.http.json.Instants;
import io.keybuzz.adapters.http.json.Uuids;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.Texts;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of a request. An unknown or repeated parameter and broken percent-encoding are refused with {@code
 * request/invalid}; values that are not acceptable are collected and refused together by {@link #done()}.
 */
public final class QueryParameters {
    private static final int MAX_VALUE = 1_000;

    private final Map<String, String> values;
    private final List<FieldError> errors = new ArrayList<>(0);

    private QueryParameters(Map<String, String> values) {
        this.values = values;
    }

    /** The same, of a query that somebody else writes: parameters that are not known are passed over, whatever they look like. */
    static QueryParameters lenient(@Nullable String query, Set<String> known) {
        if (query == null) {
            return new QueryParameters(Map.of());
        }
        String ours = Arrays.stream(query.split("&", -1))
                .filter(pair -> known.contains(pair.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        return parse(ours, known);
    }

    static QueryParameters parse(@Nullable String query, Set<String> known) {
        if (query == null || query.isEmpty()) {
            return new QueryParameters(Map.of());
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!known.contains(name)) {
                throw invalid("The query parameter '" + Texts.storable(Texts.truncate(name, 50)) + "' is unknown here");
            }
            if (values.put(name, value) != null) {
                throw invalid("The query parameter '" + name + "' is given twice");
            }
        }
        return new QueryParameters(values);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public <E extends Enum<E>> Optional<E> word(String name, Words<E> words) {
        Optional<String> text = text(name);
        Optional<E> value = text.flatMap(words::read);
        if (text.isPresent() && value.isEmpty()) {
            errors.add(new FieldError(name, "not-allowed", "must be one of " + String.join(", ", words.all())));
        }
        return value;
    }

    /** An instant as {@link Instants} has them. */
    public Optional<Instant> instant(String name) {
        Optional<String> text = text(name);
        Optional<Instant> value = text.flatMap(Instants::read);
        if (text.isPresent() && value.isEmpty()) {
            errors.add(new FieldError(name, Instants.fault(text.get()), Instants.MALFORMED));
        }
        return value;
    }

    public Optional<Boolean> flag(String name) {
        Optional<String> text = text(name);
        boolean known =
                text.map(word -> word.equals("true") || word.equals("false")).orElse(true);
        if (!known) {
            errors.add(new FieldError(name, "not-allowed", "must be true or false"));
        }
        return text.map("true"::equals);
    }

    public Optional<UUID> id(String name) {
        Optional<String> text = text(name);
        Optional<UUID> id = text.flatMap(Uuids::parse);
        if (text.isPresent() && id.isEmpty()) {
            errors.add(new FieldError(name, "malformed", "must be an id"));
        }
        return id;
    }

    /** Words to look for. @param max in code points */
    public Optional<String> search(String name, int max) {
        Optional<String> text = text(name);
        if (text.isPresent() && (Texts.length(text.get()) > max || !Texts.isStorable(text.get()))) {
            errors.add(new FieldError(name, "too-long", "must have at most " + max + " characters"));
        }
        if (text.isPresent() && !Texts.hasContent(text.get())) {
            errors.add(new FieldError(name, "blank", "must not be blank; leave it out to look for nothing"));
        }
        return text.filter(Texts::hasContent);
    }

    /** How many elements a page shall have: 1 to 100, 50 if nothing is said. */
    public int limit() {
        Optional<String> text = text("limit");
        if (text.isEmpty()) {
            return PageRequest.DEFAULT_LIMIT;
        }
        String digits = text.get();
        boolean plain =
                !digits.isEmpty() && digits.length() <= 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        int limit = plain ? Integer.parseInt(digits) : 0;
        if (limit < 1 || limit > PageRequest.MAX_LIMIT) {
            errors.add(new FieldError("limit", "out-of-range", "must be a number from 1 to " + PageRequest.MAX_LIMIT));
            return PageRequest.DEFAULT_LIMIT;
        }
        return limit;
    }

    /** Remembers that a value is not acceptable. */
    public void fault(String name, String code, String message) {
        errors.add(new FieldError(name, code, message));
    }

    /** Refuses with {@code request/invalid-fields} if a value was not acceptable. */
    public void done() {
        if (!errors.isEmpty()) {
            throw CommonProblem.INVALID_FIELDS.refuse(
                    "Some query parameters are not acceptable", Map.of("errors", List.copyOf(errors)));
        }
    }

    private static String decode(String raw) {
        if (raw.length() > MAX_VALUE) {
            throw invalid("A query parameter is too long");
        }
        if (raw.indexOf('%') < 0 && raw.indexOf('+') < 0) {
            return raw;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.write(octet(raw, i));
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw invalid("A query parameter contains U+0000");
            }
            return text;
        } catch (CharacterCodingException malformed) {
            throw invalid("A query parameter is not UTF-8");
        }
    }

    private static int octet(String raw, int at) {
        int high = at + 2 <= raw.length() - 1 ? Character.digit(raw.charAt(at + 1), 16) : -1;
        int low = at + 2 <= raw.length() - 1 ? Character.digit(raw.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw invalid("The query is not percent-encoded");
        }
        return high * 16 + low;
    }

    private static Refusal invalid(String detail) {
        return CommonProblem.INVALID_REQUEST.refuse(detail);
    }
}
