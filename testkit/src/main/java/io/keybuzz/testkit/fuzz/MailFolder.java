package io.keybuzz.testkit.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server's folder of mails, read as their addressee would; each mail is read once. */
public final class MailFolder implements UnaryOperator<String> {
    private static final Pattern SECRET = Pattern.compile("#token=(\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final Set<Path> read = new HashSet<>();

    public MailFolder(Path folder) {
        this.folder = folder;
    }

    /** The secret of the next mail to this address, once it is there. */
    @Override
    public String apply(String address) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            Optional<String> secret = newest(address);
            if (secret.isPresent()) {
                return secret.get();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new IllegalStateException("no mail came to " + address);
    }

    private Optional<String> newest(String address) {
        for (Path file : unread()) {
            String mail = text(file);
            Matcher secret = SECRET.matcher(mail);
            if (mail.contains("To: " + address) && secret.find()) {
                read.add(file);
                return Optional.of(secret.group(1));
            }
        }
        return Optional.empty();
    }

    private List<Path> unread() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml") && !read.contains(file))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Without the soft line breaks and signs of quoted-printable. */
    private static String text(Path file) {
        try {
            return Files.readString(file).replaceAll("=\r?\n", "").replace("=3D", "=");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
