package io.keybuzz.adapters.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.marketplace.ParsedInbound;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.port.InboundParser;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Ten thousand mails mutated from real ones: bytes flipped, pieces dropped, repeated and taken from other mails. The seed is
 * fixed; {@code -Dfuzz.seed} tries others.
 */
class MailFuzzIT {
    private static final int MAILS = Integer.getInteger("fuzz.mails", 10_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_260_504L);

    private final InboundParser parser =
            MarketplaceAdapters.inMemory().parsers().get(0);
    private final Random random = new Random(SEED);

    @Test
    void no_mutation_of_a_mail_stops_the_parser() throws Exception {
        List<byte[]> seeds = seeds();
        for (int i = 0; i < MAILS; i++) {
            byte[] mail = seeds.get(random.nextInt(seeds.size()));
            for (int n = random.nextInt(6); n >= 0; n--) {
                mail = mutate(mail, seeds.get(random.nextInt(seeds.size())));
            }
            check(i, RawContent.of(mail));
        }
    }

    private void check(int number, RawContent raw) {
        String name = "mail " + number + " of seed " + SEED;
        long started = System.nanoTime();
        try {
            ParsedInbound parsed = parser.parse(Connections.of(Provider.MAIL), raw);
            if (parsed instanceof ParsedInbound.Understood understood) {
                MailFixturesTest.assertStorable(name, understood.messages().get(0));
            }
        } catch (RuntimeException | StackOverflowError e) {
            Assertions.fail(name + " made the parser throw", e);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).as(name).isLessThan(Duration.ofSeconds(20));
    }

    private byte[] mutate(byte[] mail, byte[] other) {
        if (mail.length < 4) {
            return other;
        }
        int from = random.nextInt(mail.length);
        int to = Math.min(mail.length, from + 1 + random.nextInt(1 + mail.length / 4));
        return switch (random.nextInt(6)) {
            case 0 -> flip(mail);
            case 1 -> join(Arrays.copyOf(mail, from), Arrays.copyOfRange(mail, to, mail.length));
            case 2 -> join(Arrays.copyOf(mail, to), Arrays.copyOfRange(mail, from, mail.length));
            case 3 -> join(Arrays.copyOf(mail, from), noise(), Arrays.copyOfRange(mail, from, mail.length));
            case 4 ->
                join(Arrays.copyOf(mail, from), Arrays.copyOfRange(other, random.nextInt(other.length), other.length));
            default -> join(line(other), mail);
        };
    }

    private byte[] flip(byte[] mail) {
        byte[] copy = mail.clone();
        for (int n = 1 + random.nextInt(20); n > 0; n--) {
            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
        }
        return copy;
    }

    private byte[] noise() {
        byte[] noise = new byte[1 + random.nextInt(60)];
        random.nextBytes(noise);
        return noise;
    }

    /** Some line of another mail, often a header. */
    private byte[] line(byte[] other) {
        String text = new String(other, java.nio.charset.StandardCharsets.ISO_8859_1);
        String[] lines = text.split("\r?\n");
        return lines.length == 0
                ? new byte[0]
                : (lines[random.nextInt(lines.length)] + "\r\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] piece : pieces) {
            out.writeBytes(piece);
        }
        return out.toByteArray();
    }

    private static List<byte[]> seeds() throws Exception {
        List<byte[]> seeds = new ArrayList<>();
        for (Path path : Samples.vectors()) {
            // relay mails are what matters most and have most to break: three times as often
            byte[] mail = Files.readAllBytes(path);
            seeds.addAll(List.of(mail, mail, mail));
        }
        for (Path path : Samples.fixtures()) {
            if (Files.size(path) < 16_000) {
                seeds.add(Files.readAllBytes(path));
            }
        }
        return seeds;
    }
}
