package io.keybuzz.adapters.http.ticketing.attribute;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.ticketing.attribute.AttributeDefinition;
import io.keybuzz.domain.ticketing.attribute.AttributeType;
import java.io.IOException;

/** Definitions as the API shows them. */
final class AttributeJson {
    static final Words<AttributeType> TYPES = Words.of(AttributeType.class);

    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString CHOICES = new SerializedString("choices");
    private static final SerializedString REQUIRED = new SerializedString("required");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString VERSION = new SerializedString("version");

    private AttributeJson() {}

    static void definition(JsonOut out, AttributeDefinition definition) throws IOException {
        out.open();
        out.id(ID, definition.id().value());
        out.text(NAME, definition.name());
        out.word(TYPE, TYPES.write(definition.type()));
        out.texts(CHOICES, definition.choices());
        out.flag(REQUIRED, definition.required());
        out.instant(CREATED_AT, definition.createdAt());
        out.number(VERSION, definition.version());
        out.close();
    }
}
