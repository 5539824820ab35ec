package io.keybuzz.adapters.http.problem;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.ByteSink;
import io.keybuzz.adapters.http.json.FieldError;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.domain.shared.ProblemCode;
import io.keybuzz.domain.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A problem as it is answered (RFC 9457).
 *
 * @param code also the end of {@code type}; found in the catalogue {@code docs/problems}
 * @param facts extension members; {@code errors} holds {@link FieldError}s
 */
public record ProblemDocument(String code, String title, int status, String detail, Map<String, Object> facts) {
    public static final String MEDIA_TYPE = "application/problem+json";
    /** What every {@code type} starts with; the rest is the code. */
    public static final String TYPES = "https://keybuzz.io/problems/";

    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString ERRORS = new SerializedString("errors");

    public static ProblemDocument of(Refusal refusal) {
        ProblemCode code = refusal.code();
        return new ProblemDocument(
                code.slug(), code.title(), code.kind().status(), refusal.detail(), withErrors(refusal));
    }

    public static ProblemDocument of(TransportProblem problem) {
        return new ProblemDocument(problem.slug(), problem.title(), problem.status(), problem.title(), Map.of());
    }

    /** @param instance the request's id */
    public ByteSink render(String instance) {
        try {
            return JsonOut.render(512, out -> {
                out.open();
                members(out, instance);
                out.close();
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What it says, into an object that is open. @param instance the request's id */
    public void members(JsonOut out, String instance) throws IOException {
        out.text("type", TYPES + code);
        out.text("title", title);
        out.number(STATUS, status);
        out.text("detail", detail);
        out.text("instance", instance);
        out.text("code", code);
        for (Map.Entry<String, Object> fact : facts.entrySet()) {
            if (fact.getKey().equals(ERRORS.getValue()) && fact.getValue() instanceof List<?> errors) {
                writeErrors(out, errors);
            } else if (fact.getValue() instanceof List<?> texts
                    && texts.stream().allMatch(String.class::isInstance)) {
                writeTexts(out, fact.getKey(), texts);
            } else if (fact.getValue() instanceof List<?> objects) {
                writeObjects(out, fact.getKey(), objects);
            } else {
                out.any(fact.getKey(), fact.getValue());
            }
        }
    }

    private static void writeTexts(JsonOut out, String member, List<?> texts) throws IOException {
        List<String> all = texts.stream().map(String::valueOf).toList();
        out.texts(new SerializedString(member), all);
    }

    /** A list of objects with texts in them, always in the same order. */
    private static void writeObjects(JsonOut out, String member, List<?> objects) throws IOException {
        out.openList(new SerializedString(member));
        for (Object object : objects) {
            if (object instanceof Map<?, ?> members) {
                TreeMap<String, String> texts = new TreeMap<>(Comparator.reverseOrder());
                members.forEach((name, text) -> texts.put(String.valueOf(name), String.valueOf(text)));
                out.open();
                for (Map.Entry<String, String> text : texts.entrySet()) {
                    out.text(text.getKey(), text.getValue());
                }
                out.close();
            }
        }
        out.closeList();
    }

    private static void writeErrors(JsonOut out, List<?> errors) throws IOException {
        out.openList(ERRORS);
        for (Object element : errors) {
            if (element instanceof FieldError error) {
                out.open();
                out.text("field", error.field());
                out.text("code", error.code());
                out.text("message", error.message());
                out.close();
            } else if (element instanceof Map<?, ?> error) {
                writeError(out, error);
            }
        }
        out.closeList();
    }

    /** What the domain found in a field, and where in it. */
    private static void writeError(JsonOut out, Map<?, ?> error) throws IOException {
        out.open();
        for (String text : List.of("field", "code", "message")) {
            out.text(text, String.valueOf(error.get(text)));
        }
        for (String number : List.of("offset", "length")) {
            if (error.get(number) instanceof Integer place) {
                out.any(number, place);
            }
        }
        out.close();
    }

    /** A refusal of the domain that names its field says so in the same way as the edge does. */
    private static Map<String, Object> withErrors(Refusal refusal) {
        if (refusal.facts().get("field") instanceof String field) {
            String fault = refusal.facts().get("fault") instanceof String known ? known : "not-allowed";
            return Map.of("errors", List.of(new FieldError(field, fault, refusal.detail())));
        }
        return refusal.facts();
    }
}
