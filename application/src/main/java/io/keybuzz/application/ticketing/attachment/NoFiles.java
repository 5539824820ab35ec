package io.keybuzz.application.ticketing.attachment;

import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.BlobUpload;
import io.keybuzz.domain.ticketing.attachment.Inspection;
import io.keybuzz.domain.ticketing.attachment.port.Blobs;
import io.keybuzz.domain.ticketing.attachment.port.ContentInspector;
import java.io.InputStream;
import java.util.Optional;

/** Takes no files. */
final class NoFiles {
    private NoFiles() {}

    private static Refusal refusal() {
        return CommonProblem.UNAVAILABLE.refuse("Files are not kept here");
    }

    static final class Keeping implements Blobs {
        @Override
        public BlobUpload begin(TenantId tenant) {
            throw refusal();
        }

        @Override
        public Optional<InputStream> open(TenantId tenant, BlobKey key) {
            return Optional.empty();
        }

        @Override
        public void delete(TenantId tenant, BlobKey key) {
            // there is nothing to delete
        }
    }

    static final class Looking implements ContentInspector {
        @Override
        public Inspection begin() {
            throw refusal();
        }
    }
}
