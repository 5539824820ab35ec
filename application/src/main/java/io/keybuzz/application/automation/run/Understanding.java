package io.keybuzz.application.automation.run;

import io.keybuzz.application.automation.classification.LexicalClassifier;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.classification.MessageRef;
import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.domain.automation.situation.Scene;
import java.time.Instant;
import java.util.Optional;

/**
 * Finds out what a message is about, once; outside of units of work, for a model may be asked. Where a tenant has nothing left to
 * use, words decide.
 */
@Worker("rules that ask what a message is about")
final class Understanding {
    private static final String NOTHING_LEFT = "a model is not asked: nothing is left in this period";

    private final RunParts parts;
    private final RunBook book;
    private final Classifier words = new LexicalClassifier();

    Understanding(RunParts parts) {
        this.parts = parts;
        this.book = new RunBook(parts);
    }

    Classification of(Scene scene) {
        TenantScope scope = new TenantScope.One(scene.tenant());
        Known known = parts.unitOfWork().read(scope, () -> known(scene));
        if (known.classification().isPresent()) {
            return known.classification().get();
        }
        Classification fresh = known.mayAsk()
                ? said(parts.classifier(), scene)
                : said(words, scene).because(NOTHING_LEFT);
        try {
            return parts.unitOfWork().run(scope, () -> kept(scene, fresh, parts.now()));
        } catch (RuntimeException failure) {
            throw book.paidFor(scene, fresh.tokens(), failure);
        }
    }

    /** What is known, or else what words say; nobody is asked and nothing is kept. */
    Classification withoutAsking(Scene scene) {
        return parts.unitOfWork()
                .read(
                        new TenantScope.One(scene.tenant()),
                        () -> parts.stores()
                                .classifications()
                                .find(scene.message().id()))
                .orElseGet(() -> said(words, scene));
    }

    private Known known(Scene scene) {
        Optional<Classification> found =
                parts.stores().classifications().find(scene.message().id());
        return new Known(
                found,
                found.isEmpty()
                        && parts.meter().left(scene.tenant(), parts.now()).allows(true));
    }

    private static Classification said(Classifier by, Scene scene) {
        return by.classify(
                scene.tenant(),
                scene.ticket().subject(),
                scene.message().body(),
                scene.place().language());
    }

    /** The ticket is held before what the tenant has used is, as everywhere. */
    private Classification kept(Scene scene, Classification fresh, Instant now) {
        MessageRef message =
                new MessageRef(scene.tenant(), scene.ticketId(), scene.message().id());
        boolean first = parts.stores().classifications().put(message, fresh, now);
        if (first && parts.labels()) {
            parts.hands().label(scene.tenant(), scene.ticketId(), fresh, now);
        }
        book.count(scene, fresh.tokens());
        return first
                ? fresh
                : parts.stores().classifications().find(message.message()).orElse(fresh);
    }

    /** @param mayAsk whether a model may be asked where nothing is known */
    private record Known(Optional<Classification> classification, boolean mayAsk) {}
}
