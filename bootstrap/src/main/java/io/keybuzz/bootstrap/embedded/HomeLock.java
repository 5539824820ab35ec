package io.keybuzz.bootstrap.embedded;

import io.keybuzz.bootstrap.config.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to run a server on a home. The system takes it back when the process ends, however it ends. */
final class HomeLock implements AutoCloseable {
    private final FileChannel file;

    private HomeLock(FileChannel file) {
        this.file = file;
    }

    /** The lock, or nothing when another process, or another part of this one, has it. */
    static Optional<HomeLock> take(Path home) {
        try {
            PrivateFiles.makeFolder(home);
            FileChannel file =
                    FileChannel.open(home.resolve("keybuzz.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (file.tryLock() != null) {
                    return Optional.of(new HomeLock(file));
                }
            } catch (OverlappingFileLockException ours) {
                file.close();
                return Optional.empty();
            }
            file.close();
            return Optional.empty();
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot use " + home + " as KEYBUZZ_HOME", unusable);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException unclear) {
            throw new UncheckedIOException("cannot release the home", unclear);
        }
    }
}
