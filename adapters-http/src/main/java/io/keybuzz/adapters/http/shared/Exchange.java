package io.keybuzz.adapters.http.shared;

import io.javalin.http.Context;
import io.keybuzz.adapters.http.json.ByteSink;
import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.StrictJson;
import io.keybuzz.adapters.http.problem.ProblemResponder;
import io.keybuzz.adapters.http.throttle.Pace;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.ExpectedVersion;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.shared.once.OnceOnly;
import io.keybuzz.application.shared.once.Replayed;
import io.keybuzz.application.shared.once.StoredAnswer;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request and its answer, as a route sees them. */
public final class Exchange implements AutoCloseable {
    /** What the server has to preset as the type of every answer. */
    public static final String DEFAULT_TYPE = "application/json";

    private final Context http;
    private final Edge edge;
    private final QueryParameters query;
    private final Instant now;
    private final @Nullable CallContext call;
    private final Route route;
    private final List<AutoCloseable> open = new ArrayList<>(0);
    private String said = "";

    /** Takes the parts of a body one after the other, as they arrive. */
    public interface Parts {
        /** @param fileName what the client calls its file; absent when the part is none */
        void part(String name, Optional<String> fileName);

        void bytes(byte[] bytes, int from, int length);
    }

    Exchange(Context http, Edge edge, Route route) {
        this.http = http;
        this.edge = edge;
        this.route = route;
        this.now = edge.time().instant();
        this.call = route.access() == Route.Access.USERS ? authenticated() : null;
        admit(route.pace());
        this.query = route.isLenient()
                ? QueryParameters.lenient(http.req().getQueryString(), route.query())
                : QueryParameters.parse(http.req().getQueryString(), route.query());
    }

    /** Who calls, when, and under which request id; on routes for users only. */
    public CallContext call() {
        return Objects.requireNonNull(call, "this route is for anybody");
    }

    /** The single instant of this request. */
    public Instant now() {
        return now;
    }

    /** The same of somebody who has not shown yet who they are. */
    public Visit visit() {
        return new Visit(now, requestId(), addressHash());
    }

    public QueryParameters query() {
        return query;
    }

    /** A decoded part of the path. */
    public String path(String name) {
        return http.pathParam(name);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(http.req().getHeader(name));
    }

    /** The body as one JSON object. */
    public Fields body() throws IOException {
        Fields body = StrictJson.readObject(edge.bodies().json(http.req()));
        if (route.creates()) {
            said = body.canonical();
        }
        return body;
    }

    /** The body as one JSON object, where there is one. */
    public Optional<Fields> optionalBody() throws IOException {
        boolean none = http.req().getContentLengthLong() == 0
                || http.req().getContentLengthLong() < 0 && http.req().getHeader("Transfer-Encoding") == null;
        return none ? Optional.empty() : Optional.of(body());
    }

    /** Hands the parts of a {@code multipart/form-data} body on while it arrives. @param limit of the whole body */
    public void multipart(long limit, Parts parts) throws IOException {
        edge.bodies().multipart(http.req(), limit, parts);
    }

    /** What this request says, for a body that is no JSON: what a repeated request is compared by. */
    public void said(String words) {
        said = words;
    }

    /** Keeps something until this request is answered, whatever the answer is. */
    public <T extends AutoCloseable> T closing(T resource) {
        open.add(resource);
        return resource;
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable resource : open) {
            resource.close();
        }
    }

    /** How long the body says it is, or -1. */
    public long announcedBytes() {
        return http.req().getContentLengthLong();
    }

    /** The body as it came, of one of these media types. */
    public byte[] rawBody(int limit, Set<String> types) throws IOException {
        return edge.bodies().raw(http.req(), limit, types);
    }

    /** What {@code limit} and {@code cursor} ask for. @param list names the list for cursors, such as {@code tickets} */
    public PageRequest page(String list) {
        int limit = query.limit();
        Optional<PageKey> after =
                query.text("cursor").map(cursor -> edge.cursors().read(cursor, scoped(list)));
        return new PageRequest(limit, after);
    }

    /** The cursor of the page after this one, if there is one. */
    public @Nullable String cursor(Optional<PageKey> next, String list) {
        return next.isEmpty() ? null : edge.cursors().write(next.get(), scoped(list));
    }

    /** Answers with JSON. @param expectedBytes roughly how long it will be */
    public void json(int status, int expectedBytes, JsonOut.Json json) throws IOException {
        ByteSink body = JsonOut.render(expectedBytes, json);
        send(status, body.array(), body.size());
        body.recycle();
    }

    /** Creates it, or nothing when that was done before, and answers 201 or as the creation says. */
    <R> void create(Creation<R> creation) throws IOException {
        CallContext plain = call();
        R result = made(creation, once(creation, plain), plain);
        creation.versionOf(result).ifPresent(this::version);
        http.res().setHeader("Location", creation.locationOf(result));
        json(creation.statusOf(result), 1_024, out -> creation.show(result, out));
    }

    /**
     * Creates it where its answer is told bit by bit. Throws {@link Replayed} when that was done before: what was made then is
     * told instead, with {@link #replayed}.
     */
    public <R> R make(Creation<R> creation) {
        return creation.run(once(creation, call()));
    }

    private CallContext once(Creation<?> creation, CallContext plain) {
        return IdempotencyKeys.read(http.req())
                .map(key -> plain.once(new OnceOnly(
                        route.method().name(),
                        route.path(),
                        key,
                        IdempotencyKeys.fingerprint(http.path(), said),
                        creation::stored)))
                .orElse(plain);
    }

    /** Says that nothing was done now, for the request was answered before. */
    public void replayed() {
        http.res().setHeader(IdempotencyKeys.REPLAYED, "true");
    }

    private <R> R made(Creation<R> creation, CallContext asked, CallContext plain) {
        try {
            return creation.run(asked);
        } catch (Replayed before) {
            R now = creation.again(plain, before.answer()).orElseThrow(() -> before);
            replayed();
            return now;
        }
    }

    /** Answers as this request was answered before. */
    void replay(StoredAnswer answer) throws IOException {
        replayed();
        answer.location().ifPresent(location -> http.res().setHeader("Location", location));
        bytes(answer.status(), DEFAULT_TYPE, answer.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Answers that what is asked for is a part of something else now. */
    public void moved(String location) {
        http.res().setHeader("Location", location);
        empty(308);
    }

    /** Answers with a status that says it all. */
    public void empty(int status) {
        http.res().setStatus(status);
    }

    /** Says which version is answered with, so that a change can be made to depend on it. */
    public Exchange version(long version) {
        http.res().setHeader("ETag", EntityTags.of(version));
        return this;
    }

    /** Which versions {@code If-Match} lets a change be made to. */
    public ExpectedVersion expectedVersion() {
        return EntityTags.expected(Collections.list(http.req().getHeaders("If-Match")));
    }

    public void bytes(int status, String type, byte[] body) throws IOException {
        http.res().setContentType(type);
        send(status, body, body.length);
    }

    /** Answers 200 with bytes from elsewhere. */
    public void stream(String type, long length, InputStream bytes) throws IOException {
        HttpServletResponse response = http.res();
        response.setCharacterEncoding((String) null);
        response.setContentType(type);
        response.setStatus(200);
        response.setContentLengthLong(length);
        if (!http.req().getMethod().equals("HEAD")) {
            bytes.transferTo(response.getOutputStream());
        }
    }

    /** Answers 200 with something that is written bit by bit, until this request is answered. */
    public OutputStream open(String type) throws IOException {
        http.res().setCharacterEncoding((String) null);
        http.res().setContentType(type);
        http.res().setStatus(200);
        return http.res().getOutputStream();
    }

    /** Replaces a header that is set on every answer, such as {@code Cache-Control}. */
    public void replaceHeader(String name, String value) {
        http.res().setHeader(name, value);
    }

    /** The type of an answer is JSON unless it was changed: the server presets it. */
    private void send(int status, byte[] body, int length) throws IOException {
        HttpServletResponse response = http.res();
        response.setStatus(status);
        response.setContentLength(length);
        response.getOutputStream().write(body, 0, length);
    }

    private void admit(Pace pace) {
        if (call == null) {
            edge.throttle().admit(pace, http.req(), http.res());
        } else {
            edge.throttle().admit(pace, call.caller(), http.res());
        }
    }

    private CallContext authenticated() {
        Caller caller = edge.bearers().require(http.req(), now);
        return new CallContext(caller, now, requestId(), addressHash(), Optional.empty());
    }

    /** What this request is called in answers and logs. */
    public String requestId() {
        return http.res().getHeader(ProblemResponder.REQUEST_ID);
    }

    private Optional<String> addressHash() {
        return edge.addresses().of(edge.throttle().addressOf(http.req()));
    }

    private String scoped(String list) {
        return list + '@' + call().caller().tenant().map(Object::toString).orElse("*");
    }
}
