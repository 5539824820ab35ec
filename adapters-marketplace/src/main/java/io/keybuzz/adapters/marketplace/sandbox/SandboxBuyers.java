package io.keybuzz.adapters.marketplace.sandbox;

import io.keybuzz.adapters.marketplace.shared.Digests;
import io.keybuzz.domain.marketplace.Connection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Three buyers and what they write: a French one whose parcel is lost, an English one with a question before buying, a
 * German one with a broken article. Everything follows from the connection, so that it is the same at every reading and
 * different for every seller.
 */
final class SandboxBuyers {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final List<String> TEMPLATES = List.of("fr-parcel.eml", "en-presale.eml", "de-broken.eml");

    private SandboxBuyers() {}

    static List<byte[]> mailsTo(Connection connection) {
        return TEMPLATES.stream().map(template -> mail(connection, template)).toList();
    }

    private static byte[] mail(Connection connection, String template) {
        String seed = Digests.sha256(connection.id() + "/" + template);
        int hours = 1 + 2 * (TEMPLATES.size() - TEMPLATES.indexOf(template));
        String mail = template(template)
                .replace("{alias}", seed.substring(0, 14))
                .replace(
                        "{case}",
                        UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.US_ASCII))
                                .toString())
                .replace("{order}", order(seed))
                .replace("{id}", seed.substring(14, 40))
                .replace("{token}", seed.substring(40, 54).toUpperCase(Locale.ROOT))
                .replace("{to}", connection.inboundAddress().value())
                .replace("{date}", DATE.format(connection.createdAt().minus(Duration.ofHours(hours))));
        return mail.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String order(String seed) {
        long number = Long.parseLong(seed.substring(0, 12), 16);
        return String.format(Locale.ROOT, "%07d-%07d", number % 10_000_000, number / 10_000_000 % 10_000_000);
    }

    private static String template(String name) {
        try (InputStream in = SandboxBuyers.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the sandbox's mail " + name + " is not in its jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
