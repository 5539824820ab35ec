package io.keybuzz.application.automation.run;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.classification.MessageRef;
import io.keybuzz.domain.automation.situation.Scene;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Finds out what a message is about, once; outside of units of work, for a model may be asked. */
@Worker("rules that ask what a message is about")
final class Understanding {
    private final RunParts parts;

    Understanding(RunParts parts) {
        this.parts = parts;
    }

    Classification of(Scene scene) {
        TenantScope scope = new TenantScope.One(scene.tenant());
        UUID message = scene.message().id();
        Optional<Classification> known = parts.unitOfWork()
                .read(scope, () -> parts.stores().classifications().find(message));
        if (known.isPresent()) {
            return known.get();
        }
        Classification fresh = parts.classifier()
                .classify(
                        scene.tenant(),
                        scene.ticket().subject(),
                        scene.message().body(),
                        scene.place().language());
        return parts.unitOfWork().run(scope, () -> kept(scene, fresh, parts.now()));
    }

    private Classification kept(Scene scene, Classification fresh, Instant now) {
        MessageRef message =
                new MessageRef(scene.tenant(), scene.ticketId(), scene.message().id());
        boolean first = parts.stores().classifications().put(message, fresh, now);
        if (fresh.tokens() > 0) {
            parts.meter().tokens(scene.tenant(), scene.ticketId(), fresh.tokens(), now);
        }
        if (first && parts.labels()) {
            parts.hands().label(scene.tenant(), scene.ticketId(), fresh, now);
        }
        return first
                ? fresh
                : parts.stores().classifications().find(message.message()).orElse(fresh);
    }
}
