package io.keybuzz.adapters.marketplace.mail.mime;

import io.keybuzz.adapters.marketplace.shared.MailHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.field.ContentDispositionField;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.field.ContentDispositionFieldLenientImpl;
import org.apache.james.mime4j.field.ContentTypeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a part says about its content.
 *
 * @param type media type in lower case
 * @param charset as declared; empty when it is not
 * @param disposition in lower case; empty when there is none
 * @param fileName as given, not yet safe
 * @param reportType of a multipart/report
 * @param flowed whether soft line breaks end with a blank (RFC 3676)
 */
record PartHeader(
        String type,
        String charset,
        String disposition,
        Optional<String> fileName,
        String reportType,
        boolean flowed,
        MailHeaders headers) {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,90}");

    /**
     * Reads the fields that describe a part.
     *
     * @param type the media type as the MIME parser settled it, defaults included
     */
    static PartHeader of(String type, @Nullable String charset, MailHeaders headers) {
        ContentTypeField contentType = ContentTypeFieldLenientImpl.PARSER.parse(
                new RawField("Content-Type", headers.first("Content-Type").orElse("")), DecodeMonitor.SILENT);
        ContentDispositionField disposition = ContentDispositionFieldLenientImpl.PARSER.parse(
                new RawField(
                        "Content-Disposition",
                        headers.first("Content-Disposition").orElse("")),
                DecodeMonitor.SILENT);
        return new PartHeader(
                mediaType(type),
                text(contentType.getParameter("charset"))
                        .or(() -> text(charset))
                        .orElse(""),
                text(disposition.getDispositionType()).orElse("").toLowerCase(Locale.ROOT),
                text(disposition.getFilename())
                        .or(() -> text(contentType.getParameter("name")))
                        .map(HeaderText::readable),
                text(contentType.getParameter("report-type")).orElse("").toLowerCase(Locale.ROOT),
                "flowed".equalsIgnoreCase(contentType.getParameter("format")),
                headers);
    }

    /** What can be a media type of what is given as one, such as {@code text/plain>}. */
    private static String mediaType(String given) {
        Matcher matcher = MEDIA_TYPE.matcher(given.toLowerCase(Locale.ROOT));
        return matcher.lookingAt() ? matcher.group() : "application/octet-stream";
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(stripped -> !stripped.isEmpty());
    }
}
