package io.keybuzz.testkit.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Ids the server has shown, by the collection they were seen in: {@code /api/v1/tickets} gives ids for {@code ticketId} below it. */
final class Ids {
    private static final int KEPT = 200;
    /** Fields that do not say whose ids they take. */
    private static final Map<String, String> WITHOUT_NAME = Map.of("sources", "customers", "ids", "tickets");

    private final Map<String, List<String>> seen = new HashMap<>();
    private final RandomGenerator random;

    Ids(RandomGenerator random) {
        this.random = random;
    }

    /** Remembers the ids of a list, or of what was just made. */
    void learn(String collection, JsonNode answer) {
        JsonNode data = answer.path("data");
        if (data.isArray()) {
            data.forEach(item -> found(collection, item.path("id").asText("")));
        } else {
            found(collection, data.path("id").asText(""));
        }
    }

    /** Where it is below something else, such things have a name all the same. */
    private void found(String collection, String id) {
        add(collection, id);
        add(last(collection), id);
    }

    private static String last(String collection) {
        return collection.substring(collection.lastIndexOf('/') + 1);
    }

    /** An id for a field or parameter of that name: {@code teamId} and {@code teamIds} are of {@code teams}. */
    Optional<String> named(String name) {
        return any(name.replaceFirst("Ids?$", "s")).or(() -> any(WITHOUT_NAME.getOrDefault(name, "")));
    }

    private void add(String collection, String id) {
        List<String> ids = seen.computeIfAbsent(collection, name -> new ArrayList<>());
        if (!id.isEmpty() && !ids.contains(id)) {
            if (ids.size() == KEPT) {
                ids.remove(0);
            }
            ids.add(id);
        }
    }

    void forget(String collection, String id) {
        seen.getOrDefault(collection, new ArrayList<>()).remove(id);
        seen.getOrDefault(last(collection), new ArrayList<>()).remove(id);
    }

    Optional<String> any(String collection) {
        List<String> ids = seen.getOrDefault(collection, List.of());
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }
}
