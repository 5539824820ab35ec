package io.keybuzz.adapters.jdbi.ticketing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.keybuzz.domain.ticketing.filter.Condition;
import io.keybuzz.domain.ticketing.filter.FilterField;
import io.keybuzz.domain.ticketing.filter.Operator;
import io.keybuzz.domain.ticketing.filter.TicketFilter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A filter as {@code jsonb} holds it: a list of conditions, each the list of its field, its operator and its values. */
final class FilterJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private FilterJson() {}

    static String write(TicketFilter filter) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartArray();
            for (Condition condition : filter.conditions()) {
                json.writeStartArray();
                json.writeString(condition.field().word());
                json.writeString(condition.operator().name());
                for (String value : condition.values()) {
                    json.writeString(value);
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static TicketFilter read(String text) {
        List<Condition> conditions = new ArrayList<>();
        try (JsonParser json = FACTORY.createParser(text)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                List<String> words = new ArrayList<>();
                while (json.nextToken() == JsonToken.VALUE_STRING) {
                    words.add(json.getText());
                }
                conditions.add(new Condition(
                        FilterField.of(words.get(0)).orElseThrow(),
                        Operator.valueOf(words.get(1)),
                        words.subList(2, words.size())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return TicketFilter.of(conditions);
    }
}
