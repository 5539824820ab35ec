package io.keybuzz.adapters.marketplace.sandbox;

import io.keybuzz.domain.marketplace.OutboundId;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A ledger that survives: one file per token, {@code <token>.eml}, which appears whole or not at all. The message is written
 * to a file of its own and forced to the disk first; giving it its name is one step that fails when the name is taken, also
 * when two processes race.
 */
public final class DirectorySandboxLedger implements SandboxLedger {
    private static final String SUFFIX = ".eml";

    private final Path directory;

    /** @param directory made when it is missing */
    public DirectorySandboxLedger(Path directory) {
        this.directory = directory;
    }

    @Override
    public boolean record(OutboundId token, byte[] message) throws IOException {
        Path target = directory.resolve(token + SUFFIX);
        if (Files.exists(target)) {
            return false;
        }
        Files.createDirectories(directory);
        Path draft = Files.createTempFile(directory, token + ".", ".tmp");
        try {
            write(draft, message);
            boolean first = name(draft, target);
            force(directory);
            return first;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    @Override
    public Optional<byte[]> find(OutboundId token) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(directory.resolve(token + SUFFIX)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<OutboundId> tokens() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(SUFFIX))
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .sorted()
                    .map(name -> new OutboundId(UUID.fromString(name)))
                    .toList();
        }
    }

    private static void write(Path file, byte[] message) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(message);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    private static boolean name(Path draft, Path target) throws IOException {
        try {
            Files.createLink(target, draft);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            // no hard links here; a move replaces, but never with another text: a token's message is always the same
            boolean first = !Files.exists(target);
            Files.move(draft, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            return first;
        }
    }

    /** Makes the new name itself survive a power cut; a file system that cannot is left alone. */
    private static void force(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
