package io.keybuzz.adapters.http.ticketing.attachment;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.attachment.Attachment;
import java.io.IOException;
import java.time.Instant;

/** Attachments as the API shows them. */
final class AttachmentJson {
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString TENANT_ID = new SerializedString("tenantId");
    private static final SerializedString TICKET_ID = new SerializedString("ticketId");
    private static final SerializedString MESSAGE_ID = new SerializedString("messageId");
    private static final SerializedString FILE_NAME = new SerializedString("fileName");
    private static final SerializedString MEDIA_TYPE = new SerializedString("mediaType");
    private static final SerializedString SIZE = new SerializedString("size");
    private static final SerializedString SHA256 = new SerializedString("sha256");
    private static final SerializedString UPLOADED_BY = new SerializedString("uploadedBy");
    private static final SerializedString UPLOADER_NAME = new SerializedString("uploaderName");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString DOWNLOAD_URL = new SerializedString("downloadUrl");
    private static final SerializedString EXPIRES_AT = new SerializedString("downloadExpiresAt");

    private AttachmentJson() {}

    static void attachment(JsonOut out, Attachment attachment) throws IOException {
        out.open();
        fields(out, attachment);
        out.close();
    }

    static void linked(JsonOut out, Attachment attachment, String path, Instant expires) throws IOException {
        out.open();
        fields(out, attachment);
        out.text(DOWNLOAD_URL, path);
        out.instant(EXPIRES_AT, expires);
        out.close();
    }

    private static void fields(JsonOut out, Attachment attachment) throws IOException {
        out.id(ID, attachment.id().value());
        out.id(TENANT_ID, attachment.tenant().value());
        out.id(TICKET_ID, attachment.ticket().value());
        out.id(MESSAGE_ID, attachment.message().map(MessageId::value).orElse(null));
        out.text(FILE_NAME, attachment.name().value());
        out.text(MEDIA_TYPE, attachment.mediaType());
        out.number(SIZE, attachment.content().size());
        out.text(SHA256, attachment.content().sha256());
        out.id(UPLOADED_BY, attachment.uploadedBy());
        out.text(UPLOADER_NAME, attachment.uploaderName());
        out.instant(CREATED_AT, attachment.createdAt());
    }
}
