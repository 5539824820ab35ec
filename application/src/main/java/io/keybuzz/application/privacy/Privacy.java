package io.keybuzz.application.privacy;

import io.keybuzz.domain.shared.secret.SecretBox;
import java.util.Set;
import java.util.function.Predicate;

/** What privacy can be asked. */
public interface Privacy {
    /** Seals and opens the secrets of all contexts. */
    SecretBox secrets();

    /**
     * Moves what older keys protect to the newest ones, in small transactions beside running work. May be stopped at any
     * instant and started again; what is done stays done.
     *
     * @param goOn told after every transaction that moved something; stops the work by answering false
     */
    RotateKeys.Outcome rotate(RotateKeys command, Predicate<RotateKeys.Progress> goOn);

    /** What needs which key at the moment. */
    KeyInventory inventory();

    /** Names of master keys that tenants' keys are wrapped by and that this process was not given; what they protect cannot be read. */
    Set<String> missingMasterKeys();

    static Privacy assemble(PrivacyPorts ports) {
        return new PrivacyService(ports);
    }
}
