package io.keybuzz.adapters.integration.files;

import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.BlobUpload;
import io.keybuzz.domain.ticketing.attachment.port.Blobs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** One folder a tenant. A file appears under its key complete and forced to disk, or not at all. */
final class DiskBlobs implements Blobs {
    private final Path root;
    private final Path incoming;

    DiskBlobs(Path root) {
        this.root = root;
        this.incoming = root.resolve("incoming");
        StagedFile.sweep(incoming);
    }

    @Override
    public BlobUpload begin(TenantId tenant) {
        return StagedFile.in(incoming, (file, key) -> {
            Path place = place(tenant, key);
            Path folder = place.resolveSibling(".").normalize();
            Files.createDirectories(folder);
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            force(folder.resolveSibling(".").normalize());
            force(root);
        });
    }

    @Override
    public Optional<InputStream> open(TenantId tenant, BlobKey key) {
        try {
            return Optional.of(Files.newInputStream(place(tenant, key)));
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw Keys.outOfReach(unreadable);
        }
    }

    @Override
    public void delete(TenantId tenant, BlobKey key) {
        try {
            Files.deleteIfExists(place(tenant, key));
        } catch (IOException stays) {
            throw Keys.outOfReach(stays);
        }
    }

    /** Both parts are ours: a UUID and hexadecimal digits. */
    private Path place(TenantId tenant, BlobKey key) {
        return root.resolve(tenant.value().toString())
                .resolve(key.value().substring(0, 2))
                .resolve(key.value());
    }

    /** A new name survives a crash once its folder is forced to disk. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
