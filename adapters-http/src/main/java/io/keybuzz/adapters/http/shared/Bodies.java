package io.keybuzz.adapters.http.shared;

import io.keybuzz.adapters.http.problem.HttpProblem;
import io.keybuzz.domain.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Takes a request's body: the right type, plain, no larger than allowed whether or not it announces its length, and no slower
 * than 64 kB a second once the grace is over.
 */
public final class Bodies {
    private static final int FIRST_GUESS = 16 * 1024;
    private static final int BYTES_PER_SECOND = 64 * 1024;
    private static final Set<String> JSON = Set.of("application/json");
    private static final Set<String> PARTS = Set.of("multipart/form-data");
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "\"utf-8\"");

    private final int jsonBytes;
    private final Duration grace;

    /**
     * @param jsonBytes largest JSON body
     * @param grace for which a body may arrive as slowly as it likes
     */
    public Bodies(int jsonBytes, Duration grace) {
        this.jsonBytes = jsonBytes;
        this.grace = grace;
    }

    /** The bytes of a JSON body. */
    byte[] json(HttpServletRequest request) throws IOException {
        requireUtf8(requireType(request, JSON));
        return read(request, jsonBytes);
    }

    /** The bytes of a body of one of these types. */
    byte[] raw(HttpServletRequest request, int limit, Set<String> types) throws IOException {
        requireType(request, types);
        return read(request, limit);
    }

    /** Hands a body of parts on while it arrives. */
    void multipart(HttpServletRequest request, long limit, Exchange.Parts parts) throws IOException {
        Multipart multipart = new Multipart(requireType(request, PARTS), parts);
        if (request.getContentLengthLong() > limit) {
            throw tooLarge(limit);
        }
        InputStream in = request.getInputStream();
        byte[] buffer = new byte[FIRST_GUESS];
        long start = System.nanoTime();
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > limit) {
                throw tooLarge(limit);
            }
            requirePace(size, System.nanoTime() - start);
            multipart.read(buffer, read);
        }
        multipart.end();
    }

    private static String requireType(HttpServletRequest request, Set<String> types) {
        Enumeration<String> given = request.getHeaders("Content-Type");
        String type = given.hasMoreElements() ? given.nextElement() : "";
        if (given.hasMoreElements() || !types.contains(essence(type))) {
            throw unsupported("The body must be of type "
                    + String.join(" or ", types.stream().sorted().toList()));
        }
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("The body must not be compressed");
        }
        return type;
    }

    private static String essence(String type) {
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    }

    private static void requireUtf8(String type) {
        String[] parts = type.split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT);
            if (parameter.startsWith("charset") && !isUtf8(parameter)) {
                throw unsupported("The body must be UTF-8");
            }
        }
    }

    private static boolean isUtf8(String parameter) {
        int equals = parameter.indexOf('=');
        return equals > 0 && UTF_8.contains(parameter.substring(equals + 1).strip());
    }

    private byte[] read(HttpServletRequest request, int limit) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            throw tooLarge(limit);
        }
        int expected = announced >= 0 ? (int) announced : FIRST_GUESS;
        LateBodies.asked(request);
        InputStream in = request.getInputStream();
        byte[] body = new byte[Math.min(expected, FIRST_GUESS)];
        long start = System.nanoTime();
        int size = 0;
        for (int read = in.read(body); read >= 0; read = in.read(body, size, body.length - size)) {
            size += read;
            if (size > limit) {
                throw tooLarge(limit);
            }
            if (size == announced) {
                break;
            }
            requirePace(size, System.nanoTime() - start);
            if (size == body.length) {
                body = Arrays.copyOf(body, announced < 0 ? size * 2 : (int) Math.min(announced, size * 2L));
            }
        }
        return size == body.length ? body : Arrays.copyOf(body, size);
    }

    /** Jetty's own minimum only keeps a body from standing still; a thread is worth more than that. */
    private void requirePace(long size, long nanos) throws IOException {
        double seconds = (nanos - grace.toNanos()) / 1e9;
        if (seconds > 0 && size < seconds * BYTES_PER_SECOND) {
            throw new IOException("the body arrives too slowly", new TimeoutException());
        }
    }

    private static Refusal tooLarge(long limit) {
        return HttpProblem.BODY_TOO_LARGE.refuse(
                "The body may have at most " + limit + " bytes", Map.of("limit", limit));
    }

    private static Refusal unsupported(String detail) {
        return HttpProblem.UNSUPPORTED_BODY.refuse(detail);
    }
}
