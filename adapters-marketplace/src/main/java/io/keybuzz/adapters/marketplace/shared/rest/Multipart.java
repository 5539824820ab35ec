package io.keybuzz.adapters.marketplace.shared.rest;

import io.keybuzz.adapters.marketplace.shared.Digests;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.charset.StandardCharsets;

/** A form of several parts (RFC 7578), as text. */
public final class Multipart {
    private final String boundary;
    private final StringBuilder body = new StringBuilder();

    /** @param content everything that will be in it, from which a boundary is made that does not occur there */
    public Multipart(String content) {
        String digest = "keybuzz-" + Digests.sha256(content).substring(0, 24);
        boundary = content.contains(digest) ? digest + Digests.sha256(digest) : digest;
    }

    public Multipart part(String name, String type, String content) {
        body.append("--").append(boundary).append("\r\n");
        body.append("Content-Disposition: form-data; name=\"").append(name).append("\"\r\n");
        body.append("Content-Type: ").append(type).append("\r\n\r\n");
        body.append(content).append("\r\n");
        return this;
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    public BodyPublisher publisher() {
        return HttpRequest.BodyPublishers.ofString(body + "--" + boundary + "--\r\n", StandardCharsets.UTF_8);
    }
}
