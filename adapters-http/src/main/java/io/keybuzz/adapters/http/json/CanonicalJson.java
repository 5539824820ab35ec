package io.keybuzz.adapters.http.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.TreeMap;

/** One text for all bodies that say the same: names in order, no white space, and what is null left out like what is absent. */
final class CanonicalJson {
    private CanonicalJson() {}

    static String of(JsonNode node) {
        StringBuilder out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        if (node.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            node.fields().forEachRemaining(field -> fields.put(field.getKey(), field.getValue()));
            fields.values().removeIf(JsonNode::isNull);
            char before = '{';
            for (Map.Entry<String, JsonNode> field : fields.entrySet()) {
                out.append(before).append(new TextNode(field.getKey()));
                write(field.getValue(), out.append(':'));
                before = ',';
            }
            out.append(fields.isEmpty() ? "{}" : "}");
        } else if (node.isArray()) {
            out.append('[');
            for (int i = 0; i < node.size(); i++) {
                write(node.get(i), i == 0 ? out : out.append(','));
            }
            out.append(']');
        } else {
            out.append(node);
        }
    }
}
