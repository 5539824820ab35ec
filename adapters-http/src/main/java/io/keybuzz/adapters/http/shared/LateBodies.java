package io.keybuzz.adapters.http.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Bodies that nobody read, because the request was refused before: a short one is taken in, and the connection stays good. */
public final class LateBodies {
    private static final Logger LOG = LoggerFactory.getLogger(LateBodies.class);
    private static final long SHORT = 64 * 1024;

    private static final String ASKED = LateBodies.class.getName();

    private LateBodies() {}

    /** Somebody reads the body: what is to be had of it is had, and Jetty counts from here on how fast it comes. */
    static void asked(HttpServletRequest request) {
        request.setAttribute(ASKED, true);
    }

    /** Waits for the rest of a short body, for as long as a body may take. Whoever waits to be told to go on is not. */
    public static void takeIn(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean asked = request.getAttribute(ASKED) != null;
        if (asked || length <= 0 || length > SHORT || request.getHeader("Expect") != null) {
            return;
        }
        try {
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException cut) {
            LOG.debug("a body was cut short: {}", cut.getClass().getSimpleName());
        }
    }
}
