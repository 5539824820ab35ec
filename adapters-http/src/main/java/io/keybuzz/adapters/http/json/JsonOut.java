package io.keybuzz.adapters.http.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.JsonRecyclerPools;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes one JSON answer straight into bytes: no tree, no reflection, names and words encoded once per process. Absent values
 * are written as null.
 */
public final class JsonOut {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.newConcurrentDequePool())
            .build();
    private static final SerializedString DATA = new SerializedString("data");
    private static final SerializedString PAGE = new SerializedString("page");
    private static final SerializedString NEXT_CURSOR = new SerializedString("nextCursor");
    private static final SerializedString HAS_MORE = new SerializedString("hasMore");

    private final JsonGenerator generator;
    private final byte[] scratch = new byte[Ascii.MAX];

    private JsonOut(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Something that writes itself as JSON. */
    @FunctionalInterface
    public interface Json {
        void writeTo(JsonOut out) throws IOException;
    }

    /** Writes one element of a list. */
    @FunctionalInterface
    public interface Each<T> {
        void write(JsonOut out, T element) throws IOException;
    }

    /** @param expectedBytes roughly how long the answer will be; a good guess saves copying */
    public static ByteSink render(int expectedBytes, Json json) throws IOException {
        ByteSink sink = new ByteSink(expectedBytes);
        try (JsonGenerator generator = FACTORY.createGenerator(sink, JsonEncoding.UTF8)) {
            json.writeTo(new JsonOut(generator));
        }
        return sink;
    }

    /** {@code {"data": {…}}}. */
    public <T> void data(T element, Each<T> writer) throws IOException {
        generator.writeStartObject();
        generator.writeFieldName(DATA);
        writer.write(this, element);
        generator.writeEndObject();
    }

    /** {@code {"data": […], "page": {"nextCursor": …, "hasMore": …}}}. */
    public <T> void page(Iterable<T> elements, @Nullable String nextCursor, Each<T> writer) throws IOException {
        generator.writeStartObject();
        generator.writeFieldName(DATA);
        generator.writeStartArray();
        for (T element : elements) {
            writer.write(this, element);
        }
        generator.writeEndArray();
        generator.writeFieldName(PAGE);
        generator.writeStartObject();
        text(NEXT_CURSOR, nextCursor);
        flag(HAS_MORE, nextCursor != null);
        generator.writeEndObject();
        generator.writeEndObject();
    }

    public void open() throws IOException {
        generator.writeStartObject();
    }

    public void open(SerializableString name) throws IOException {
        generator.writeFieldName(name);
        generator.writeStartObject();
    }

    public void close() throws IOException {
        generator.writeEndObject();
    }

    public void openList(SerializableString name) throws IOException {
        generator.writeFieldName(name);
        generator.writeStartArray();
    }

    public void closeList() throws IOException {
        generator.writeEndArray();
    }

    public void text(SerializableString name, @Nullable String value) throws IOException {
        generator.writeFieldName(name);
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeString(value);
        }
    }

    public void text(String name, String value) throws IOException {
        generator.writeStringField(name, value);
    }

    public void texts(SerializableString name, Iterable<String> values) throws IOException {
        generator.writeFieldName(name);
        generator.writeStartArray();
        for (String value : values) {
            generator.writeString(value);
        }
        generator.writeEndArray();
    }

    public void word(SerializableString name, SerializableString value) throws IOException {
        generator.writeFieldName(name);
        generator.writeString(value);
    }

    public void number(SerializableString name, long value) throws IOException {
        generator.writeFieldName(name);
        generator.writeNumber(value);
    }

    public void flag(SerializableString name, boolean value) throws IOException {
        generator.writeFieldName(name);
        generator.writeBoolean(value);
    }

    public void id(SerializableString name, @Nullable UUID value) throws IOException {
        generator.writeFieldName(name);
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeRawUTF8String(scratch, 0, Ascii.uuid(value, scratch));
        }
    }

    /** Written as ISO-8601 in UTC with microseconds. */
    public void instant(SerializableString name, @Nullable Instant value) throws IOException {
        generator.writeFieldName(name);
        if (value == null) {
            generator.writeNull();
        } else {
            generator.writeRawUTF8String(scratch, 0, Ascii.instant(value, scratch));
        }
    }

    /** A list of values of no particular type. */
    public void anyOf(String name, Iterable<?> values) throws IOException {
        generator.writeFieldName(name);
        generator.writeStartArray();
        for (Object value : values) {
            any(value);
        }
        generator.writeEndArray();
    }

    /** A value of no particular type, as facts of a problem have: text, numbers and truth values stay what they are. */
    public void any(String name, Object value) throws IOException {
        generator.writeFieldName(name);
        any(value);
    }

    private void any(Object value) throws IOException {
        if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(number);
        } else if (value instanceof Long || value instanceof Integer) {
            generator.writeNumber(((Number) value).longValue());
        } else {
            generator.writeString(value.toString());
        }
    }
}
