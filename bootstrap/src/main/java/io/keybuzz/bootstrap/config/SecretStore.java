package io.keybuzz.bootstrap.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets made up once and kept in the home, readable by its owner alone. */
public final class SecretStore {
    private static final int BYTES = 48;

    private final Path folder;

    public SecretStore(Path home) {
        this.folder = home.resolve("secrets");
    }

    /** The secret of this name; made up when it is asked for the first time, also by two processes at once. */
    public Secret get(String name) {
        Path file = file(name);
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                write(file);
            }
            return new Secret(Files.readString(file, UTF_8).strip());
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot keep secrets under " + folder, unwritable);
        }
    }

    /** Where the secret of this name is. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    private void write(Path file) throws IOException {
        PrivateFiles.makeFolder(folder);
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        Path draft = Files.createTempFile(folder, "new", "", PrivateFiles.ownerOnly());
        Files.writeString(draft, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), UTF_8);
        try {
            // a hard link fails when somebody else was first, and a reader never sees half a secret
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException earlier) {
            Files.delete(draft);
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        Files.delete(draft);
    }
}
