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
import java.util.HexFormat;
import java.util.function.Supplier;

/** Secrets made up once and kept in the home, readable by its owner alone. */
public final class SecretStore {
    private static final int BYTES = 48;
    private static final int MASTER_KEY_BYTES = 32;

    private final Path folder;

    public SecretStore(Path home) {
        this.folder = home.resolve("secrets");
    }

    /** The secret of this name; made up when it is asked for the first time, also by two processes at once. */
    public Secret get(String name) {
        return get(name, SecretStore::newText);
    }

    /** The same, made up in another form. */
    Secret get(String name, Supplier<String> form) {
        Path file = file(name);
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                write(file, form.get());
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

    /** A ring of one master key. */
    static String newMasterKey() {
        return "1:" + HexFormat.of().formatHex(random(MASTER_KEY_BYTES));
    }

    private static String newText() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private void write(Path file, String secret) throws IOException {
        PrivateFiles.makeFolder(folder);
        Path draft = Files.createTempFile(folder, "new", "", PrivateFiles.ownerOnly());
        Files.writeString(draft, secret, UTF_8);
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
