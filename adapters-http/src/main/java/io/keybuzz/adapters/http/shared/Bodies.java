package io.keybuzz.adapters.http.shared;

import io.keybuzz.adapters.http.problem.HttpProblem;
import io.keybuzz.domain.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Takes a request's body: the right type, plain, and no larger than allowed, whether or not it announces its length. */
final class Bodies {
    private static final Set<String> UTF_8 = Set.of("utf-8", "utf8", "\"utf-8\"");

    private Bodies() {}

    /** The bytes of a JSON body. */
    static byte[] json(HttpServletRequest request, int limit) throws IOException {
        requireUtf8(requireType(request, Set.of("application/json")));
        return read(request, limit);
    }

    /** The bytes of a body of one of these types. */
    static byte[] raw(HttpServletRequest request, int limit, Set<String> types) throws IOException {
        requireType(request, types);
        return read(request, limit);
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

    private static byte[] read(HttpServletRequest request, int limit) throws IOException {
        long announced = request.getContentLengthLong();
        if (announced > limit) {
            throw tooLarge(limit);
        }
        InputStream in = request.getInputStream();
        byte[] body = in.readNBytes(announced >= 0 ? (int) announced : limit + 1);
        if (body.length > limit) {
            throw tooLarge(limit);
        }
        return body;
    }

    private static Refusal tooLarge(int limit) {
        return HttpProblem.BODY_TOO_LARGE.refuse(
                "The body may have at most " + limit + " bytes", Map.of("limit", limit));
    }

    private static Refusal unsupported(String detail) {
        return HttpProblem.UNSUPPORTED_BODY.refuse(detail);
    }
}
