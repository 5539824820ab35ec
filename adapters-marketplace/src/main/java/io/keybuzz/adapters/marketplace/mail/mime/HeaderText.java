package io.keybuzz.adapters.marketplace.mail.mime;

import io.keybuzz.adapters.marketplace.shared.Lines;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;

/** Header fields as text: unfolded, raw 8-bit characters and RFC 2047 words decoded. */
final class HeaderText {
    private static final int MAX_RAW = 64 * 1024;

    private HeaderText() {}

    /** The value unfolded, 8-bit characters decoded, encoded words left as they are: the form that can be parsed. */
    static String raw(Field field) {
        ByteSequence sequence = field.getRaw();
        if (sequence == null) {
            String body = field.getBody();
            return body == null ? "" : Lines.single(body, MAX_RAW);
        }
        byte[] bytes = sequence.toByteArray();
        int colon = 0;
        while (colon < bytes.length && bytes[colon] != ':') {
            colon++;
        }
        int start = Math.min(colon + 1, bytes.length);
        int length = Math.min(bytes.length - start, MAX_RAW);
        byte[] value = new byte[length];
        System.arraycopy(bytes, start, value, 0, length);
        return Lines.single(MailCharsets.decode(value, ""), MAX_RAW);
    }

    /** The value as people read it. */
    static String readable(String raw) {
        if (!raw.contains("=?")) {
            return raw;
        }
        try {
            return Lines.single(DecoderUtil.decodeEncodedWords(raw, DecodeMonitor.SILENT, FALLBACK_CHARSET), MAX_RAW);
        } catch (IllegalArgumentException e) {
            return raw;
        }
    }

    private static final Charset FALLBACK_CHARSET = StandardCharsets.UTF_8;
}
