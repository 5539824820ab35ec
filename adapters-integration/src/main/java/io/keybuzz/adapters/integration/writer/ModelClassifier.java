package io.keybuzz.adapters.integration.writer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keybuzz.adapters.integration.writer.prompt.Prompt;
import io.keybuzz.adapters.integration.writer.prompt.Prompts;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.classification.Classification.Intent;
import io.keybuzz.domain.automation.classification.Classification.Sentiment;
import io.keybuzz.domain.automation.classification.Topic;
import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.domain.automation.writing.WritingTrouble;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.Texts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Asks the model, and somebody else where it has no answer; the reason says so then. */
final class ModelClassifier implements Classifier {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_REASON = 300;

    private final Model model;
    private final Classifier otherwise;
    private final Prompts prompts;

    ModelClassifier(Model model, Classifier otherwise, RandomGenerator random) {
        this.model = model;
        this.otherwise = otherwise;
        this.prompts = new Prompts(random);
    }

    @Override
    public Classification classify(TenantId tenant, String subject, String body, Optional<String> language) {
        try {
            Prompt prompt = prompts.classify(subject, body, language);
            Completion completion = model.ask(prompt);
            return said(completion, prompt);
        } catch (WritingTrouble trouble) {
            Classification words = otherwise.classify(tenant, subject, body, language);
            return because(words, trouble);
        }
    }

    private static Classification because(Classification words, WritingTrouble trouble) {
        String cause = trouble.kind().name().toLowerCase(Locale.ROOT);
        return new Classification(
                words.category(),
                words.sentiment(),
                words.language(),
                words.intents(),
                words.confidence(),
                words.reason() + " (the model had no answer: " + cause + ")",
                words.source(),
                words.tokens() + trouble.tokens());
    }

    private Classification said(Completion completion, Prompt prompt) {
        try {
            JsonNode root = JSON.readTree(ReplyAnswer.object(completion.content()));
            Optional<Topic> topic = Topic.of(root.path("category").asText("").toLowerCase(Locale.ROOT));
            Optional<Sentiment> sentiment = word(Sentiment.values(), root.path("sentiment"));
            String reason = root.path("reason").asText("");
            if (topic.isEmpty() || sentiment.isEmpty() || reason.contains(prompt.fence())) {
                throw garbled(completion);
            }
            return new Classification(
                    topic.map(Topic::word),
                    sentiment.get(),
                    Optional.of(ReplyAnswer.language(root.path("language").asText("")))
                            .filter(code -> !code.isEmpty()),
                    intents(root.path("intents")),
                    ReplyAnswer.confidence(root.path("confidence")),
                    Texts.truncate(Texts.storable(reason.isBlank() ? "The model gave none" : reason), LONGEST_REASON),
                    model.name(),
                    completion.tokens());
        } catch (JsonProcessingException e) {
            throw garbled(completion);
        }
    }

    private static Set<Intent> intents(JsonNode said) {
        Set<Intent> intents = EnumSet.noneOf(Intent.class);
        said.forEach(one -> word(Intent.values(), one).ifPresent(intents::add));
        return intents;
    }

    private static <E extends Enum<E>> Optional<E> word(E[] known, JsonNode said) {
        return Arrays.stream(known)
                .filter(one -> one.name().equalsIgnoreCase(said.asText("").replace('-', '_')))
                .findFirst();
    }

    private static WritingTrouble garbled(Completion completion) {
        return new WritingTrouble(
                WritingTrouble.Kind.GARBLED, "The model's answer cannot be read", completion.tokens());
    }
}
