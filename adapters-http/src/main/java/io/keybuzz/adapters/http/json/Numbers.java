package io.keybuzz.adapters.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.domain.shared.Edit;
import java.util.Optional;

/** Whole numbers of a body. One that is none, or lies outside its bounds, is remembered as a fault and reads as empty. */
public final class Numbers {
    private Numbers() {}

    /** A number that must be there; the least stands for a faulty one. */
    public static int required(Fields body, String name, int least, int most) {
        if (body.take(name) == null) {
            body.add(name, "required", "is required");
        }
        return optional(body, name, least, most).orElse(least);
    }

    /** A number that may be absent or null. */
    public static Optional<Integer> optional(Fields body, String name, int least, int most) {
        JsonNode node = body.take(name);
        boolean fits = node != null && node.isInt() && node.intValue() >= least && node.intValue() <= most;
        if (node != null && !fits) {
            body.add(name, "out-of-range", "must be a whole number from " + least + " to " + most);
        }
        return node == null || !fits ? Optional.empty() : Optional.of(node.intValue());
    }

    /** A number to be changed, or absent if it shall stay; null is neither. */
    public static Optional<Integer> changed(Fields body, String name, int least, int most) {
        body.refuseNull(name);
        return optional(body, name, least, most);
    }

    /** A number to be changed, cleared by null, or kept by leaving it out. */
    public static Edit<Integer> edited(Fields body, String name, int least, int most) {
        return body.edited(name, optional(body, name, least, most));
    }
}
