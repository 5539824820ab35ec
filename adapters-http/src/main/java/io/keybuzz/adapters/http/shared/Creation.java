package io.keybuzz.adapters.http.shared;

import io.keybuzz.adapters.http.json.ByteSink;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.once.StoredAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * What a creating route comes to once its request is read: one use case, and 201 with what it made, unless it says otherwise. Whether it runs for the
 * first time or was answered before is not its business.
 */
public final class Creation<R> {
    private static final int CREATED = 201;
    private static final int EXPECTED_BYTES = 1_024;

    private final Function<CallContext, R> work;
    private final Function<R, String> location;
    private final JsonOut.Each<R> shown;
    private final Repeated<R> repeated;
    private final Optional<ToLongFunction<R>> version;
    private final ToIntFunction<R> status;

    private Creation(
            Function<CallContext, R> work,
            Function<R, String> location,
            JsonOut.Each<R> shown,
            Repeated<R> repeated,
            Optional<ToLongFunction<R>> version,
            ToIntFunction<R> status) {
        this.work = work;
        this.location = location;
        this.shown = shown;
        this.repeated = repeated;
        this.version = version;
        this.status = status;
    }

    /** @param location where what was made is found */
    public static <R> Creation<R> of(
            Function<CallContext, R> work, Function<R, String> location, JsonOut.Each<R> json) {
        return new Creation<>(work, location, json, Repeated.as(json), Optional.empty(), made -> CREATED);
    }

    /** For an answer with a secret in it: a repeated request gets this one, and the secret is stored nowhere. */
    public Creation<R> withoutSecret(JsonOut.Each<R> json) {
        return new Creation<>(work, location, shown, Repeated.as(json), version, status);
    }

    /** Answers with the version of what was made, for {@code If-Match}; a repeated request is answered without. */
    public Creation<R> versioned(ToLongFunction<R> of) {
        return new Creation<>(work, location, shown, repeated, Optional.of(of), status);
    }

    /** For what may have been done already, or is still to be done: answers with this instead of 201. */
    public Creation<R> answering(ToIntFunction<R> of) {
        return new Creation<>(work, location, shown, repeated, version, of);
    }

    /**
     * For what goes on after its transaction: a repeated request gets what was made as it is by then.
     *
     * @param read what is found where it was made
     */
    public Creation<R> asItIs(BiFunction<CallContext, String, R> read) {
        return new Creation<>(work, location, shown, repeated.reading(read), version, status);
    }

    Optional<R> again(CallContext call, StoredAnswer before) {
        return repeated.again().flatMap(read -> before.location().map(place -> read.apply(call, place)));
    }

    int statusOf(R result) {
        return status.applyAsInt(result);
    }

    OptionalLong versionOf(R result) {
        return version.map(of -> OptionalLong.of(of.applyAsLong(result))).orElse(OptionalLong.empty());
    }

    R run(CallContext call) {
        return work.apply(call);
    }

    String locationOf(R result) {
        return location.apply(result);
    }

    void show(R result, JsonOut out) throws IOException {
        out.data(result, shown);
    }

    /** The answer as it is stored. @param result what {@link #run} came to */
    @SuppressWarnings("unchecked")
    StoredAnswer stored(Object result) {
        R made = (R) result;
        try {
            ByteSink body = JsonOut.render(EXPECTED_BYTES, out -> out.data(made, repeated.kept()));
            String text = new String(body.array(), 0, body.size(), StandardCharsets.UTF_8);
            body.recycle();
            return new StoredAnswer(status.applyAsInt(made), Optional.of(location.apply(made)), text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** @param kept how the answer is stored. @param again what a repeated request gets instead, if it is not that */
    private record Repeated<R>(JsonOut.Each<R> kept, Optional<BiFunction<CallContext, String, R>> again) {
        static <R> Repeated<R> as(JsonOut.Each<R> json) {
            return new Repeated<>(json, Optional.empty());
        }

        Repeated<R> reading(BiFunction<CallContext, String, R> read) {
            return new Repeated<>(kept, Optional.of(read));
        }
    }
}
