package io.keybuzz.adapters.integration.writer;

import io.keybuzz.application.automation.AiParts;
import io.keybuzz.application.automation.classification.LexicalClassifier;
import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.domain.automation.port.KnowledgeArticles;
import io.keybuzz.domain.automation.port.ReplyWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/** Makes what asks the model; writer and classifier share the limits, because the model does. */
public final class WriterAdapters {
    private final Model model;

    private WriterAdapters(Model model) {
        this.model = model;
    }

    public static WriterAdapters of(ModelSettings settings, InstantSource time) {
        return of(settings, time, WriterAdapters::sleep);
    }

    /** With pauses of one's own. */
    static WriterAdapters of(ModelSettings settings, InstantSource time, Pause pause) {
        return new WriterAdapters(new Model(settings, time, pause));
    }

    /** A model that writes and understands; where it does not, words decide what a message is about. */
    public static AiParts parts(ModelSettings settings, InstantSource time) {
        WriterAdapters adapters = of(settings, time);
        return new AiParts(adapters.writer(), adapters.classifier(new LexicalClassifier()), KnowledgeArticles.none());
    }

    public ReplyWriter writer() {
        return new ModelReplyWriter(model, new SecureRandom());
    }

    /** @param otherwise asked where the model has no answer */
    public Classifier classifier(Classifier otherwise) {
        return new ModelClassifier(model, otherwise, new SecureRandom());
    }

    /** Waits before the next try, for the whole of the time. */
    @FunctionalInterface
    interface Pause {
        void of(long nanos);
    }

    private static void sleep(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
