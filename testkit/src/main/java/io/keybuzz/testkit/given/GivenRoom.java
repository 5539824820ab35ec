package io.keybuzz.testkit.given;

import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attachment.AttachmentRules;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.BlobUpload;
import io.keybuzz.domain.ticketing.attachment.FileName;
import io.keybuzz.domain.ticketing.attachment.Findings;
import io.keybuzz.domain.ticketing.attachment.Inspection;
import io.keybuzz.domain.ticketing.attachment.port.Blobs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Room for files that shows what is in it, and takes texts of at most {@value #MAX_BYTES} bytes and nothing else. */
public final class GivenRoom implements Blobs {
    public static final int MAX_BYTES = 1 << 20;

    /** Until it is false again, nothing can be kept. */
    public volatile boolean isClosed;

    private final Map<BlobKey, byte[]> kept = new ConcurrentHashMap<>();
    private final AtomicLong keys = new AtomicLong();

    public FileParts parts() {
        return new FileParts(this, Looking::new, AttachmentRules.standard().withMaxBytes(MAX_BYTES));
    }

    /** How many files' bytes are there. */
    public int size() {
        return kept.size();
    }

    @Override
    public BlobUpload begin(TenantId tenant) {
        if (isClosed) {
            throw CommonProblem.UNAVAILABLE.refuse("There is no room");
        }
        return new Upload();
    }

    @Override
    public Optional<InputStream> open(TenantId tenant, BlobKey key) {
        return Optional.ofNullable(kept.get(key)).map(ByteArrayInputStream::new);
    }

    @Override
    public void delete(TenantId tenant, BlobKey key) {
        kept.remove(key);
    }

    private final class Upload implements BlobUpload {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(byte[] from, int offset, int length) {
            bytes.write(from, offset, length);
        }

        @Override
        public BlobKey finish() {
            BlobKey key = new BlobKey("%064x".formatted(keys.incrementAndGet()));
            kept.put(key, bytes.toByteArray());
            return key;
        }

        @Override
        public void close() {
            // nothing is kept before it is finished
        }
    }

    /** Whatever has a zero byte is no text. */
    private static final class Looking implements Inspection {
        private boolean text = true;

        @Override
        public void see(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                text &= bytes[i] != 0;
            }
        }

        @Override
        public Findings findings(FileName name) {
            return new Findings(text ? "text/plain" : "application/octet-stream", OptionalLong.empty());
        }
    }
}
