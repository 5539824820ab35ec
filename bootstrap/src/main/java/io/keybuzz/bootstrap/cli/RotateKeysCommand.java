package io.keybuzz.bootstrap.cli;

import io.keybuzz.application.privacy.KeyInventory;
import io.keybuzz.application.privacy.RotateKeys;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.domain.privacy.KeyUse;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "rotate-keys",
        mixinStandardHelpOptions = true,
        description = {
            "Moves what older master keys wrap to the first key of KEYBUZZ_ENCRYPTION_KEYS.",
            "Put the new key in front of the old ones, restart the servers, then run this; take the old key out when nothing",
            "is left on it. It works beside running servers and may be stopped and run again at any time."
        })
final class RotateKeysCommand implements Callable<Integer> {
    private static final long LINES_EVERY = 5_000;

    private final Console console;

    @Option(names = "--data", description = "also give every tenant a new key and move its values to it")
    private boolean data;

    @Option(
            names = "--keys-before",
            paramLabel = "INSTANT",
            description = {
                "with --data: tenants' keys made before then are replaced even under the active master key (default: a day ago;",
                "younger ones count as this rotation's own, so that it goes on when it is run again)"
            })
    private Instant keysBefore = Instant.now().minus(Duration.ofDays(1));

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "" + RotateKeys.BATCH,
            description = "values moved in one transaction, 1 to 1000 (default: ${DEFAULT-VALUE})")
    private int batch = RotateKeys.BATCH;

    RotateKeysCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        RotateKeys command = command();
        try (Stopping stopping = Stopping.onSignal();
                KeyBuzz keyBuzz = KeyBuzz.from(console.config())) {
            Progress progress = new Progress(console);
            RotateKeys.Outcome outcome =
                    keyBuzz.application().privacy().rotate(command, done -> progress.told(done) && !stopping.isAsked());
            progress.say(outcome.done());
            outcome.unreadable().forEach(line -> console.say("unreadable: " + line));
            report(outcome.left());
            return status(outcome);
        }
    }

    private RotateKeys command() {
        try {
            return new RotateKeys(data, batch, keysBefore);
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailed("--batch: " + wrong.getMessage());
        }
    }

    private void report(KeyInventory left) {
        for (KeyUse use : left.masterKeys()) {
            String state = use.masterKey().equals(left.activeMasterKey()) ? "active" : "older";
            console.say("master key " + use.masterKey() + " (" + state + "): " + use.tenantKeys() + " tenant keys");
        }
        console.say(left.values() + " values, " + left.valuesOnOlderKeys()
                + " of them on tenant keys from before master key " + left.activeMasterKey());
    }

    private int status(RotateKeys.Outcome outcome) {
        boolean left = outcome.left().keysOnOlderMasterKeys() > 0
                || (data && outcome.left().valuesOnOlderKeys() > 0);
        if (outcome.unreadableCount() > 0) {
            console.say(outcome.unreadableCount() + " could not be read and were left as they are");
        } else if (left) {
            console.say("Something is left on older keys; run it again.");
        }
        return left || outcome.unreadableCount() > 0 ? Main.FAILED : 0;
    }

    /** One line now and then. */
    private static final class Progress {
        private final Console console;
        private long next = LINES_EVERY;

        Progress(Console console) {
            this.console = console;
        }

        boolean told(RotateKeys.Progress done) {
            if (done.keysRewrapped() + done.valuesMoved() >= next) {
                next += LINES_EVERY;
                say(done);
            }
            return true;
        }

        void say(RotateKeys.Progress done) {
            console.say(done.keysRewrapped() + " tenant keys rewrapped, " + done.valuesMoved() + " values moved, "
                    + done.tenants() + " tenants");
        }
    }
}
