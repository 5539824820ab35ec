package io.keybuzz.adapters.integration.files;

import io.keybuzz.domain.ticketing.attachment.port.Blobs;
import io.keybuzz.testkit.contract.ticketing.attachment.BlobsContract;

class InMemoryBlobsTest implements BlobsContract {
    private final InMemoryBlobs blobs = new InMemoryBlobs();

    @Override
    public Blobs blobs() {
        return blobs;
    }

    @Override
    public long leftovers() {
        return 0;
    }
}
