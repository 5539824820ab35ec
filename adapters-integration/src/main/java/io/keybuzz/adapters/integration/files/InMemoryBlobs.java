package io.keybuzz.adapters.integration.files;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.BlobUpload;
import io.keybuzz.domain.ticketing.attachment.port.Blobs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

final class InMemoryBlobs implements Blobs {
    private final Map<Place, byte[]> bytes = new ConcurrentHashMap<>();

    @Override
    public BlobUpload begin(TenantId tenant) {
        return new Upload(tenant);
    }

    @Override
    public Optional<InputStream> open(TenantId tenant, BlobKey key) {
        return Optional.ofNullable(bytes.get(new Place(tenant, key))).map(ByteArrayInputStream::new);
    }

    @Override
    public void delete(TenantId tenant, BlobKey key) {
        bytes.remove(new Place(tenant, key));
    }

    private record Place(TenantId tenant, BlobKey key) {}

    private final class Upload implements BlobUpload {
        private final TenantId tenant;
        private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

        Upload(TenantId tenant) {
            this.tenant = tenant;
        }

        @Override
        public void write(byte[] from, int offset, int length) {
            taken.write(from, offset, length);
        }

        @Override
        public BlobKey finish() {
            BlobKey key = Keys.next();
            bytes.put(new Place(tenant, key), taken.toByteArray());
            return key;
        }

        @Override
        public void close() {
            taken.reset();
        }
    }
}
