package io.keybuzz.testkit.fake.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keybuzz.testkit.fake.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The KV engine: versions, check-and-set, soft deletion. */
final class FakeKeyValues {
    private final JsonMapper json;
    private final Map<String, List<Version>> paths = new HashMap<>();

    FakeKeyValues(JsonMapper json) {
        this.json = json;
    }

    private record Version(JsonNode data, Instant createdAt, String deletedAt) {}

    Reply read(String path) {
        List<Version> versions = paths.get(path);
        if (versions == null) {
            return FakeVault.errors(404);
        }
        Version newest = versions.get(versions.size() - 1);
        ObjectNode answer = json.createObjectNode();
        ObjectNode data = answer.putObject("data");
        boolean deleted = !newest.deletedAt().isEmpty();
        data.set("data", deleted ? json.nullNode() : newest.data());
        data.set("metadata", metadata(newest, versions.size()));
        return Reply.json(deleted ? 404 : 200, answer.toString());
    }

    Reply write(String path, JsonNode asked, Instant now) {
        if (!asked.path("data").isObject()) {
            return FakeVault.errors(400, "no data provided");
        }
        List<Version> versions = paths.getOrDefault(path, List.of());
        JsonNode cas = asked.path("options").path("cas");
        if (!cas.isMissingNode() && cas.asInt() != versions.size()) {
            return FakeVault.errors(400, "check-and-set parameter did not match the current version");
        }
        List<Version> more = new ArrayList<>(versions);
        more.add(new Version(asked.path("data"), now, ""));
        paths.put(path, more);
        return Reply.json(
                200,
                json.createObjectNode()
                        .set("data", metadata(more.get(more.size() - 1), more.size()))
                        .toString());
    }

    Reply softDelete(String path, Instant now) {
        List<Version> versions = paths.get(path);
        if (versions != null) {
            Version newest = versions.remove(versions.size() - 1);
            versions.add(new Version(newest.data(), newest.createdAt(), now.toString()));
        }
        return Reply.empty(204);
    }

    Reply destroy(String path) {
        paths.remove(path);
        return Reply.empty(204);
    }

    private ObjectNode metadata(Version version, int number) {
        ObjectNode metadata = json.createObjectNode();
        metadata.put("version", number)
                .put("created_time", version.createdAt().toString())
                .put("deletion_time", version.deletedAt())
                .put("destroyed", false)
                .putNull("custom_metadata");
        return metadata;
    }
}
