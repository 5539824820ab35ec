package io.keybuzz.testkit.given;

import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Builds tasks for writers of replies. */
public final class GivenTask {
    private final List<WritingTask.Said> thread = new ArrayList<>();
    private Channel channel = Channel.AMAZON;
    private String seller = "Maison Dupont";
    private Optional<String> buyer = Optional.of("Camille Martin");
    private String subject = "Votre commande";
    private Optional<String> order = Optional.of("171-1234567-1234567");
    private Optional<String> guidance = Optional.empty();
    private List<String> questions = List.of();
    private List<WritingTask.Article> articles = List.of();
    private String language = "fr";
    private int limit = 4_000;

    private GivenTask() {}

    /** Somebody who buys has written this. */
    public static GivenTask about(String message) {
        return new GivenTask().said(true, message);
    }

    public GivenTask said(boolean byBuyer, String text) {
        thread.add(new WritingTask.Said(byBuyer, text));
        return this;
    }

    public GivenTask channel(Channel value) {
        channel = value;
        return this;
    }

    public GivenTask seller(String value) {
        seller = value;
        return this;
    }

    public GivenTask buyer(String value) {
        buyer = Optional.of(value);
        return this;
    }

    public GivenTask subject(String value) {
        subject = value;
        return this;
    }

    public GivenTask order(String value) {
        order = Optional.of(value);
        return this;
    }

    public GivenTask guidance(String value) {
        guidance = Optional.of(value);
        return this;
    }

    public GivenTask asking(List<String> value) {
        questions = value;
        return this;
    }

    public GivenTask knowing(List<WritingTask.Article> value) {
        articles = value;
        return this;
    }

    public GivenTask language(String value) {
        language = value;
        return this;
    }

    public GivenTask limit(int value) {
        limit = value;
        return this;
    }

    public WritingTask build() {
        return new WritingTask(
                new TenantId(new UUID(1, 1)),
                new UUID(2, 2),
                channel,
                seller,
                buyer,
                subject,
                order,
                thread,
                guidance,
                questions,
                articles,
                language,
                limit);
    }
}
