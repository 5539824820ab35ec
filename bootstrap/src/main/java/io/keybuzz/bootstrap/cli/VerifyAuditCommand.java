package io.keybuzz.bootstrap.cli;

import io.keybuzz.application.privacy.audit.Auditing;
import io.keybuzz.bootstrap.KeyBuzz;
import io.keybuzz.bootstrap.audit.AnchorFiles;
import io.keybuzz.bootstrap.config.KeyBuzzConfig;
import io.keybuzz.domain.privacy.audit.AuditFault;
import io.keybuzz.domain.shared.TenantId;
import java.util.concurrent.Callable;
import java.util.function.LongConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Goes through every tenant's audit trail from its first entry on and compares it with the signed anchors.",
            "Names each entry that was changed, moved, put in or taken out. Can run beside a server."
        })
final class VerifyAuditCommand implements Callable<Integer> {
    private static final long STEP = 100_000;

    private final Console console;

    @Option(
            names = "--without-anchors",
            description = "Take it that there never were any, as on a trail younger than the first one.")
    private boolean withoutAnchors;

    VerifyAuditCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        KeyBuzzConfig config = console.config();
        requireKey(config);
        AnchorFiles files =
                new AnchorFiles(config.server().home(), config.audit().key());
        AnchorFiles.Found anchors = files.read();
        Auditing.Proof proof;
        try (KeyBuzz keyBuzz = KeyBuzz.from(config)) {
            proof = keyBuzz.application().auditing().prove(anchors.heads(), progress());
        }
        anchors.faults().forEach(fault -> console.say("FAULT  " + fault));
        proof.faults().forEach(fault -> console.say("FAULT  " + describe(fault)));
        int faults = anchors.faults().size() + proof.faults().size();
        if (anchors.heads().isEmpty() && proof.entries() > 0) {
            console.say((withoutAnchors ? "note" : "FAULT") + "  there are no anchors in " + files.folder()
                    + ": that the end of a chain was cut off cannot be seen");
            faults += withoutAnchors ? 0 : 1;
        }
        String extent = proof.entries() + " entries in " + proof.chains() + " chains, "
                + anchors.heads().size() + " anchors";
        console.say(
                faults == 0 ? "ok  the audit trail is as it was written: " + extent : faults + " faults in " + extent);
        return faults == 0 ? 0 : Main.FAILED;
    }

    /** Whoever only looks makes up no key: with a new one every anchor would look forged. */
    private static void requireKey(KeyBuzzConfig config) {
        if (!config.audit().hasKey()) {
            throw new CommandFailed(
                    "the key of the audit trail's anchors is missing: set KEYBUZZ_AUDIT_KEY, or put back "
                            + "the file secrets/audit under " + config.server().home());
        }
    }

    private LongConsumer progress() {
        return new LongConsumer() {
            private long said;

            @Override
            public void accept(long entries) {
                if (entries / STEP > said / STEP) {
                    console.say("…  " + entries + " entries");
                }
                said = entries;
            }
        };
    }

    private static String describe(AuditFault fault) {
        String whose = fault.tenant().equals(TenantId.PLATFORM) ? "the house" : "tenant " + fault.tenant();
        return whose + ", entry " + fault.seq() + ": " + fault.what();
    }
}
