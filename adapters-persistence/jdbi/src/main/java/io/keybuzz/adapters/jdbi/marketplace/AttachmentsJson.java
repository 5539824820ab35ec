package io.keybuzz.adapters.jdbi.marketplace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.keybuzz.domain.marketplace.Attachment;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** What is known of attachments, as {@code jsonb} holds it. */
final class AttachmentsJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private AttachmentsJson() {}

    static String write(List<Attachment> attachments) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartArray();
            for (Attachment attachment : attachments) {
                json.writeStartObject();
                json.writeStringField("fileName", attachment.fileName());
                json.writeStringField("contentType", attachment.contentType());
                json.writeNumberField("size", attachment.size());
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
