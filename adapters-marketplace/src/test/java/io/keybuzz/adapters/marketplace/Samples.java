package io.keybuzz.adapters.marketplace;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The mails kept beside the tests. */
public final class Samples {
    private Samples() {}

    /** Two libraries' collections of broken mail, in the order of their paths. */
    public static List<Path> fixtures() throws IOException, URISyntaxException {
        return mailsIn("/fixtures/mail");
    }

    /** Relay mails, synthetic. */
    public static List<Path> vectors() throws IOException, URISyntaxException {
        return mailsIn("/vectors");
    }

    public static Path resource(String name) throws URISyntaxException {
        return Path.of(Samples.class.getResource(name).toURI());
    }

    private static List<Path> mailsIn(String directory) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.walk(resource(directory))) {
            return files.filter(file ->
                            file.toString().endsWith(".eml") || file.toString().endsWith(".raw"))
                    .sorted()
                    .toList();
        }
    }
}
