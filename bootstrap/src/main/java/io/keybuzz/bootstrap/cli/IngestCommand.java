package io.keybuzz.bootstrap.cli;

import io.keybuzz.application.marketplace.Receipt;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.bootstrap.worker.TenantLookup;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.RawContent;
import io.keybuzz.domain.marketplace.RawStatus;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.tenancy.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Takes in mails from files (RFC 5322, as .eml), each exactly once however often this is run.",
            "Prints what became of each: ingested, duplicate, quarantined, or stored (kept, and tried again by serve).",
            "Exit status 1 when a file could not be read or a mail is only stored.",
            "Ctrl-C stops after the mail at work; running the command again goes on where it stopped."
        })
final class IngestCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--tenant", required = true, paramLabel = "SLUG", description = "whose mail this is")
    private String tenant = "";

    @Option(
            names = "--connection",
            paramLabel = "ID",
            description = "which of the tenant's connections; needed when it has several of one kind")
    private Optional<String> connection = Optional.empty();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "the mails")
    private List<Path> files = List.of();

    private final Map<RawStatus, Integer> totals = new EnumMap<>(RawStatus.class);
    private int unreadable;

    IngestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        KeyBuzzConfig config = console.config();
        try (Stopping stopping = Stopping.onSignal();
                KeyBuzz keyBuzz = KeyBuzz.from(config)) {
            Connection target = target(keyBuzz);
            InstantSource time = keyBuzz.ports().runtime().time();
            for (Path file : files) {
                if (stopping.isAsked()) {
                    break;
                }
                take(keyBuzz, target, file, time);
            }
            summary();
        }
        return unreadable == 0 && !totals.containsKey(RawStatus.STORED) ? 0 : Main.FAILED;
    }

    private void take(KeyBuzz keyBuzz, Connection target, Path file, InstantSource time) {
        if (Files.isDirectory(file)) {
            unreadable++;
            console.say(String.format("%-11s %s (a folder; name the files in it)", "unreadable", file));
            return;
        }
        try {
            RawContent mail = RawContent.of(Files.readAllBytes(file));
            Receipt receipt = keyBuzz.application().marketplaces().ingest(target, mail, "file", time.instant());
            totals.merge(receipt.status(), 1, Integer::sum);
            String reason = receipt.reason().map(text -> " (" + text + ")").orElse("");
            console.say(String.format("%-11s %s%s", word(receipt.status()), file, reason));
        } catch (IOException | Refusal notRead) {
            unreadable++;
            console.say(String.format("%-11s %s (%s)", "unreadable", file, why(notRead)));
        }
    }

    private static String why(Exception failure) {
        return failure instanceof Refusal
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }

    private void summary() {
        int done = totals.values().stream().mapToInt(Integer::intValue).sum() + unreadable;
        StringBuilder line = new StringBuilder(done + " of " + files.size() + " files:");
        for (RawStatus status :
                List.of(RawStatus.INGESTED, RawStatus.DUPLICATE, RawStatus.QUARANTINED, RawStatus.STORED)) {
            line.append(' ')
                    .append(totals.getOrDefault(status, 0))
                    .append(' ')
                    .append(word(status))
                    .append(',');
        }
        console.say(line.append(' ').append(unreadable).append(" unreadable").toString());
    }

    private Connection target(KeyBuzz keyBuzz) {
        Tenant owner = new TenantLookup(keyBuzz.ports().stores())
                .bySlug(tenant)
                .orElseThrow(() ->
                        new CommandFailed("there is no tenant " + tenant + "; 'keybuzz seed' loads the demo ones"));
        List<Connection> usable = keyBuzz.application().marketplaces().connections(owner.id()).stream()
                .filter(known -> known.status().isUsable())
                .filter(known -> connection.isEmpty()
                        || connection.get().equals(known.id().toString()))
                .toList();
        List<Connection> onMail = usable.stream()
                .filter(known -> known.provider() == Provider.MAIL)
                .toList();
        List<Connection> candidates = onMail.isEmpty() ? usable : onMail;
        if (candidates.size() != 1) {
            throw new CommandFailed("the tenant " + tenant + " has " + candidates.size()
                    + " connections that could take this mail; name one with --connection");
        }
        return candidates.get(0);
    }

    private static String word(RawStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
