package io.keybuzz.bootstrap.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.keybuzz.bootstrap.config.PrivateFiles;
import io.keybuzz.bootstrap.config.Secret;
import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.shared.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One line for each chain that has moved: when, tenant, seq, hash, and the HMAC-SHA-256 of these four. A file a month, for
 * nobody but its owner, written through to the disk before anybody hears of it.
 */
public final class AnchorFiles {
    private static final String HMAC = "HmacSHA256";
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("'anchors-'yyyy-MM'.log'").withZone(ZoneOffset.UTC);
    private static final Pattern LINE = Pattern.compile(
            "(\\S{20,40} ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\\d{1,18}) ([0-9a-f]{64})) ([0-9a-f]{64})");

    private final Path folder;
    private final SecretKeySpec key;

    /** @param home the files are in its folder {@code audit} */
    public AnchorFiles(Path home, Secret key) {
        this.folder = home.resolve("audit");
        this.key = new SecretKeySpec(key.value().getBytes(UTF_8), HMAC);
    }

    /**
     * What was found.
     *
     * @param heads as they were signed
     * @param faults lines we did not write like this
     */
    public record Found(List<AuditHead> heads, List<String> faults) {
        public Found {
            heads = List.copyOf(heads);
            faults = List.copyOf(faults);
        }
    }

    public Path folder() {
        return folder;
    }

    /** Signs and keeps the heads. @return the lines written */
    public List<String> append(List<AuditHead> heads, Instant now) {
        List<String> lines = heads.stream()
                .map(head -> now + " " + head.tenant() + " " + head.seq() + " " + head.hash())
                .map(text -> text + " " + mac(text))
                .toList();
        try {
            PrivateFiles.makeFolder(folder);
            try (FileChannel file = PrivateFiles.openForAppending(folder.resolve(MONTH.format(now)))) {
                cutTornLine(file);
                ByteBuffer bytes = ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(UTF_8));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot keep audit anchors under " + folder, unwritable);
        }
        return lines;
    }

    /** Whoever was killed while writing left a line without an end; it was never told to anybody. */
    private static void cutTornLine(FileChannel file) throws IOException {
        ByteBuffer one = ByteBuffer.allocate(1);
        long end = file.size();
        while (end > 0) {
            one.clear();
            if (file.read(one, end - 1) == 1 && one.get(0) == '\n') {
                break;
            }
            end--;
        }
        file.truncate(end);
        file.position(end);
    }

    /** Every anchor of every month. */
    public Found read() {
        List<AuditHead> heads = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return new Found(heads, faults);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                read(file, heads, faults);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the audit anchors under " + folder, unreadable);
        }
        return new Found(heads, faults);
    }

    private void read(Path file, List<AuditHead> heads, List<String> faults) throws IOException {
        String text = Files.readString(file, UTF_8);
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length - 1; i++) {
            Optional<AuditHead> head = parse(lines[i]);
            head.ifPresent(heads::add);
            if (head.isEmpty()) {
                faults.add("line " + (i + 1) + " of " + file + " was not signed with our key");
            }
        }
    }

    private Optional<AuditHead> parse(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()
                || !MessageDigest.isEqual(
                        mac(parts.group(1)).getBytes(UTF_8), parts.group(5).getBytes(UTF_8))) {
            return Optional.empty();
        }
        TenantId tenant = new TenantId(UUID.fromString(parts.group(2)));
        return Optional.of(new AuditHead(tenant, Long.parseLong(parts.group(3)), parts.group(4)));
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no " + HMAC, missing);
        }
    }
}
