package io.keybuzz.application.privacy;

import io.keybuzz.domain.shared.secret.SecretBox;
import java.util.Set;
import java.util.function.Predicate;

final class PrivacyService implements Privacy {
    private final Envelope envelope;
    private final KeyRotation rotation;
    private final KeyCensus census;

    PrivacyService(PrivacyPorts ports) {
        TenantKeyRing ring = new TenantKeyRing(ports);
        this.envelope = new Envelope(ring, ports.sealer());
        this.census = new KeyCensus(ports);
        this.rotation = new KeyRotation(ports, ring, envelope, census);
    }

    @Override
    public SecretBox secrets() {
        return envelope;
    }

    @Override
    public RotateKeys.Outcome rotate(RotateKeys command, Predicate<RotateKeys.Progress> goOn) {
        return rotation.run(command, goOn);
    }

    @Override
    public KeyInventory inventory() {
        return census.take();
    }

    @Override
    public Set<String> missingMasterKeys() {
        return census.missingMasterKeys();
    }
}
