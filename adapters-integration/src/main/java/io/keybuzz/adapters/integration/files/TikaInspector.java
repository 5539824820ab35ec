package io.keybuzz.adapters.integration.files;

import io.keybuzz.domain.ticketing.attachment.FileName;
import io.keybuzz.domain.ticketing.attachment.Findings;
import io.keybuzz.domain.ticketing.attachment.Inspection;
import io.keybuzz.domain.ticketing.attachment.port.ContentInspector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Goes by the first 64 KiB. A name only decides within what the bytes allow: a zip may turn out to be a document, a text a
 * table, but nothing becomes an image by its name.
 */
final class TikaInspector implements ContentInspector {
    private static final int HEAD = 64 * 1024;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    @Override
    public Inspection begin() {
        return new Looking();
    }

    private MediaType detect(byte[] head, int length, Metadata hints) {
        try {
            return types.detect(new ByteArrayInputStream(head, 0, length), hints);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private final class Looking implements Inspection {
        private final byte[] head = new byte[HEAD];
        private final PixelCount pixels = new PixelCount();
        private int length;

        @Override
        public void see(byte[] bytes, int from, int count) {
            int room = Math.min(count, HEAD - length);
            System.arraycopy(bytes, from, head, length, room);
            length += room;
            pixels.see(bytes, from, count);
        }

        @Override
        public Findings findings(FileName name) {
            MediaType plain = detect(head, length, new Metadata());
            if (plain.equals(MediaType.OCTET_STREAM)) {
                return new Findings(plain.toString(), pixels.of(plain.toString(), head, length));
            }
            Metadata hints = new Metadata();
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.value());
            String type = detect(head, length, hints).getBaseType().toString();
            return new Findings(type, pixels.of(type, head, length));
        }
    }
}
