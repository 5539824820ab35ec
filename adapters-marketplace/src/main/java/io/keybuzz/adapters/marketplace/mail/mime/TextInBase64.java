package io.keybuzz.adapters.marketplace.mail.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.Base64InputStream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Text that is declared base64 and is plain: decoding it would make noise of what a person can read. */
final class TextInBase64 {
    private static final int LOOKED_AT = 2048;
    /** Two words with a blank between them do not occur in base64, however badly wrapped. */
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2,}[,.]? +[A-Za-z]{2,}");

    private TextInBase64() {}

    /** The part's content with its transfer encoding undone, if it has the one it claims. */
    static InputStream decoded(MimeNode leaf, MimeTokenStream stream) throws IOException {
        String encoding = stream.getBodyDescriptor().getTransferEncoding();
        boolean base64 =
                encoding != null && encoding.strip().toLowerCase(Locale.ROOT).equals("base64");
        if (!base64 || !leaf.header().type().startsWith("text/")) {
            return stream.getDecodedInputStream();
        }
        InputStream raw = stream.getInputStream();
        byte[] start = raw.readNBytes(LOOKED_AT);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), raw);
        boolean plain =
                WORDS.matcher(new String(start, StandardCharsets.ISO_8859_1)).find();
        return plain ? whole : new Base64InputStream(whole, DecodeMonitor.SILENT);
    }
}
