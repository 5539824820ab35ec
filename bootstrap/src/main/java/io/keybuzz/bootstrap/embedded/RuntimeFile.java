package io.keybuzz.bootstrap.embedded;

import io.keybuzz.bootstrap.config.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a running {@code serve} tells other commands on the same home which database to use: {@code runtime.json} with the
 * port and the process. Passwords are in the home's secrets.
 */
public final class RuntimeFile {
    private static final Pattern FORM = Pattern.compile("\\{\"databasePort\":(\\d{1,5}),\"pid\":(\\d{1,10})}\\s*");

    private final Path file;

    private RuntimeFile(Path file) {
        this.file = file;
    }

    public static RuntimeFile of(Path home) {
        return new RuntimeFile(home.resolve("runtime.json"));
    }

    /** Written when the database is ready to be used. */
    public void publish(int databasePort) {
        try {
            long pid = ProcessHandle.current().pid();
            PrivateFiles.write(file, "{\"databasePort\":" + databasePort + ",\"pid\":" + pid + "}\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    void withdraw() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The database port of a {@code serve} that is alive. */
    public Optional<Integer> databasePort() {
        try {
            Matcher form = FORM.matcher(Files.readString(file));
            boolean alive = form.matches()
                    && ProcessHandle.of(Long.parseLong(form.group(2)))
                            .filter(ProcessHandle::isAlive)
                            .isPresent();
            return alive ? Optional.of(Integer.valueOf(form.group(1))) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }
}
