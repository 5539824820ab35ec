package io.keybuzz.adapters.http.shared;

import io.keybuzz.adapters.http.problem.HttpProblem;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code multipart/form-data} (RFC 7578) as it arrives and keeps none of it. What the receiver refuses ends the reading;
 * what is no multipart is refused with {@code request/invalid}, and more than ten parts with {@code request/body-too-large}.
 */
final class Multipart {
    private static final int MAX_PARTS = 10;
    private static final int MAX_HEADERS = 8 * 1024;

    private final Exchange.Parts receiver;
    private final MultiPart.Parser parser;
    private @Nullable Throwable failure;
    private boolean complete;

    Multipart(@Nullable String contentType, Exchange.Parts receiver) {
        this.receiver = receiver;
        String boundary = contentType == null ? null : MultiPart.extractBoundary(contentType);
        if (boundary == null || boundary.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.refuse("The multipart body has no boundary");
        }
        this.parser = new MultiPart.Parser(boundary, new Parts());
        parser.setPartHeadersMaxLength(MAX_HEADERS);
    }

    void read(byte[] bytes, int length) {
        parser.parse(Content.Chunk.from(ByteBuffer.wrap(bytes, 0, length), false));
        requireReadable();
    }

    void end() {
        parser.parse(Content.Chunk.EOF);
        requireReadable();
        if (!complete) {
            throw unreadable();
        }
    }

    private void requireReadable() {
        if (failure instanceof Refusal refusal) {
            throw refusal;
        }
        if (failure != null) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return CommonProblem.INVALID_REQUEST.refuse("The multipart body cannot be read");
    }

    /** The parameters of a header such as {@code form-data; name="file"; filename="a.png"}. */
    static Map<String, String> parameters(String header) {
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = header.indexOf(';');
        while (at >= 0 && at < header.length()) {
            int equals = header.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String name = header.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
            StringBuilder value = new StringBuilder();
            int next = equals + 1;
            if (next < header.length() && header.charAt(next) == '"') {
                next++;
                while (next < header.length() && header.charAt(next) != '"') {
                    boolean escaped =
                            header.charAt(next) == '\\' && next + 1 < header.length() && header.charAt(next + 1) == '"';
                    next += escaped ? 1 : 0;
                    value.append(header.charAt(next++));
                }
                at = header.indexOf(';', next);
            } else {
                at = header.indexOf(';', next);
                value.append(header, next, at < 0 ? header.length() : at);
            }
            parameters.putIfAbsent(name, value.toString().strip());
        }
        return parameters;
    }

    private final class Parts implements MultiPart.Parser.Listener {
        private int count;
        private Map<String, String> disposition = Map.of();

        /** The parser keeps what a listener throws to itself. */
        private void guard(Runnable step) {
            if (failure == null) {
                try {
                    step.run();
                } catch (RuntimeException thrown) {
                    failure = thrown;
                }
            }
        }

        @Override
        public void onPartBegin() {
            disposition = Map.of();
            guard(() -> {
                if (++count > MAX_PARTS) {
                    throw HttpProblem.BODY_TOO_LARGE.refuse("The body may have at most " + MAX_PARTS + " parts");
                }
            });
        }

        @Override
        public void onPartHeader(String name, String value) {
            if (name.equalsIgnoreCase("Content-Disposition")) {
                guard(() -> disposition = parameters(value));
            }
        }

        @Override
        public void onPartHeaders() {
            guard(() -> receiver.part(
                    disposition.getOrDefault("name", ""), Optional.ofNullable(disposition.get("filename"))));
        }

        @Override
        public void onPartContent(Content.Chunk chunk) {
            ByteBuffer content = chunk.getByteBuffer();
            byte[] bytes = new byte[content.remaining()];
            content.get(bytes);
            guard(() -> receiver.bytes(bytes, 0, bytes.length));
        }

        @Override
        public void onComplete() {
            complete = true;
        }

        @Override
        public void onFailure(Throwable cause) {
            if (failure == null) {
                failure = cause;
            }
        }
    }
}
