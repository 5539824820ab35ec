package io.keybuzz.adapters.integration.files;

import io.keybuzz.domain.ticketing.attachment.BlobKey;
import io.keybuzz.domain.ticketing.attachment.BlobUpload;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.stream.Stream;

/** A file on its way: under a name of its own in a folder of its own, and gone unless it is taken to where it belongs. */
final class StagedFile implements BlobUpload {
    private static final Duration ABANDONED = Duration.ofHours(24);

    private final Path file;
    private final FileChannel channel;
    private final BlobKey key = Keys.next();
    private final Delivery delivery;

    private StagedFile(Path file, FileChannel channel, Delivery delivery) {
        this.file = file;
        this.channel = channel;
        this.delivery = delivery;
    }

    /** Takes a complete file to where it belongs. */
    @FunctionalInterface
    interface Delivery {
        void take(Path file, BlobKey key) throws IOException;
    }

    static StagedFile in(Path folder, Delivery delivery) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(Keys.next() + ".part");
            return new StagedFile(
                    file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), delivery);
        } catch (IOException full) {
            throw Keys.outOfReach(full);
        }
    }

    /** What a killed process left; nothing takes a day to arrive. */
    static void sweep(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        FileTime before = FileTime.from(
                FileTime.fromMillis(System.currentTimeMillis()).toInstant().minus(ABANDONED));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).compareTo(before) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException unreadable) {
            throw Keys.outOfReach(unreadable);
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes, from, length);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        } catch (IOException full) {
            throw Keys.outOfReach(full);
        }
    }

    @Override
    public BlobKey finish() {
        try {
            channel.force(true);
            channel.close();
            delivery.take(file, key);
            return key;
        } catch (IOException full) {
            throw Keys.outOfReach(full);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw Keys.outOfReach(stays);
        }
    }
}
