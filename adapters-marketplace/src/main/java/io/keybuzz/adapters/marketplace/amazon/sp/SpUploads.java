package io.keybuzz.adapters.marketplace.amazon.sp;

import com.fasterxml.jackson.databind.JsonNode;
import io.keybuzz.adapters.marketplace.shared.http.ChannelAnswer;
import io.keybuzz.adapters.marketplace.shared.http.ChannelHttp;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ChannelTrouble.Kind;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Puts files where messages by template take them from: Amazon names a place for each, and its digest goes along. */
public final class SpUploads {
    /** Headers that the client sets itself. */
    private static final Set<String> OWN = Set.of("host", "content-length", "connection", "expect", "upgrade");

    private final SpApi api;
    private final ChannelHttp http;

    SpUploads(SpApi api, ChannelHttp http) {
        this.api = api;
        this.http = http;
    }

    /**
     * Uploads a file for an action.
     *
     * @throws ChannelTrouble if Amazon does not take it
     */
    public SpMessages.Upload put(
            Connection connection, SpMessages.Action action, String fileName, String contentType, byte[] bytes) {
        Map<String, String> query = new LinkedHashMap<>(SpMessages.inMarketplace(connection));
        query.put("contentMD5", md5(bytes));
        query.put("contentType", contentType);
        String resource = action.href().replaceFirst("\\?.*", "").substring(1);
        JsonNode payload = api.ask(
                        connection,
                        SpRequest.post(
                                SpPlans.UPLOAD,
                                SpRequest.withQuery("/uploads/2020-11-01/uploadDestinations/" + resource, query),
                                Optional.empty()))
                .path("payload");
        place(connection, payload, bytes);
        return new SpMessages.Upload(payload.path("uploadDestinationId").asText(), fileName);
    }

    private void place(Connection connection, JsonNode payload, byte[] bytes) {
        URI place = uri(payload.path("url").asText());
        if (!SpMessages.isUploadPlace(place, api.address(connection))) {
            throw broken();
        }
        HttpRequest.Builder put = HttpRequest.newBuilder(place).PUT(HttpRequest.BodyPublishers.ofByteArray(bytes));
        payload.path("headers").fields().forEachRemaining(header -> {
            if (!OWN.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                put.setHeader(header.getKey(), header.getValue().asText());
            }
        });
        ChannelAnswer answer = http.send(put.build());
        if (!answer.isSuccess()) {
            throw ChannelTrouble.of(
                    answer.status() >= 500 ? Kind.UNAVAILABLE : Kind.NOT_ALLOWED,
                    "upload-refused",
                    "Amazon does not take the file (status " + answer.status() + ")");
        }
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException senseless) {
            throw broken();
        }
    }

    private static ChannelTrouble broken() {
        return ChannelTrouble.of(Kind.BROKEN_ANSWER, "upload-place", "Amazon names no place for the file");
    }

    /** Amazon asks for this digest; nothing depends on its strength. */
    private static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
