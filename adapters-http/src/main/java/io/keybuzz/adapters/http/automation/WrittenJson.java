package io.keybuzz.adapters.http.automation;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Scalars;
import io.keybuzz.domain.automation.reading.Written;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Parts of a rule as they were sent, for the domain to read; and as they are shown again. */
final class WrittenJson implements Scalars.TreeReader<Written> {
    private static final WrittenJson READER = new WrittenJson();

    private WrittenJson() {}

    static Optional<Written> read(Fields body, String name) {
        return Scalars.tree(body, name, READER);
    }

    static void write(JsonOut out, String name, Written written) throws IOException {
        if (written instanceof Written.Many many) {
            out.anyOf(name, many.values().stream().map(WrittenJson::plain).toList());
        } else {
            out.any(name, plain(written));
        }
    }

    /** In the order of their names. */
    static void write(JsonOut out, Map<String, Written> values) throws IOException {
        for (Map.Entry<String, Written> value : new TreeMap<>(values).entrySet()) {
            write(out, value.getKey(), value.getValue());
        }
    }

    private static Object plain(Written written) {
        if (written instanceof Written.Number number) {
            return number.number();
        }
        if (written instanceof Written.Flag flag) {
            return flag.flag();
        }
        return written instanceof Written.Text text ? text.text() : "";
    }

    @Override
    public Written nothing() {
        return Written.NOTHING;
    }

    @Override
    public Written text(String value) {
        return Written.of(value);
    }

    @Override
    public Written number(BigDecimal value) {
        return new Written.Number(value);
    }

    @Override
    public Written flag(boolean value) {
        return new Written.Flag(value);
    }

    @Override
    public Written many(List<Written> values) {
        return new Written.Many(values);
    }

    @Override
    public Written group(Map<String, Written> values) {
        return new Written.Group(values);
    }
}
