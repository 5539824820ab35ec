package io.keybuzz.adapters.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Truth values of a body that may be left out. What is none is remembered as a fault and reads as empty. */
public final class Flags {
    private Flags() {}

    /** A truth value to be changed, or absent if it shall stay; null is neither. */
    public static Optional<Boolean> changed(Fields body, String name) {
        body.refuseNull(name);
        JsonNode node = body.take(name);
        if (node != null && !node.isBoolean()) {
            body.add(name, "wrong-type", "must be true or false");
            return Optional.empty();
        }
        return Optional.ofNullable(node).map(JsonNode::booleanValue);
    }
}
