package io.keybuzz.adapters.integration.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.automation.classification.LexicalClassifier;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.classification.Classification.Intent;
import io.keybuzz.domain.automation.classification.Classification.Sentiment;
import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.testkit.FixedClock;
import io.keybuzz.testkit.contract.automation.ClassifierContract;
import io.keybuzz.testkit.fake.Reply;
import io.keybuzz.testkit.fake.writer.FakeOpenAi;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelClassifierTest implements ClassifierContract {
    private static final String BODY = "Ich möchte den Artikel zurückschicken";

    private final FakeOpenAi model = FakeOpenAi.saying("");
    private final Classifier classifier = WriterAdapters.of(
                    new ModelSettings(model.address(), FakeOpenAi.KEY, "a-model"), new FixedClock(), nanos -> {})
            .classifier(new LexicalClassifier());

    ModelClassifierTest() {
        model.content(
                asked -> "{\"category\":\"delivery\",\"sentiment\":\"negative\",\"language\":\"fr\","
                        + "\"intents\":[\"order_issue\",\"be_rich\"],\"confidence\":0.9,\"reason\":\"The parcel has not come\"}");
    }

    @Override
    public Classifier classifier() {
        return classifier;
    }

    @AfterEach
    void close() {
        model.close();
    }

    private Classification german() {
        return classifier.classify(TENANT, "", BODY, Optional.empty());
    }

    @Test
    void takes_the_models_word_for_it() {
        assertThat(german())
                .isEqualTo(new Classification(
                        Optional.of("delivery"),
                        Sentiment.NEGATIVE,
                        Optional.of("fr"),
                        Set.of(Intent.ORDER_ISSUE),
                        0.9,
                        "The parcel has not come",
                        "a-model",
                        123));
    }

    @Test
    void words_decide_where_the_model_does_not_and_it_is_said() {
        for (String wrong : List.of("{}", "delivery", "{\"category\":\"magic\",\"sentiment\":\"negative\"}", "<", "")) {
            model.content(asked -> wrong);
            Classification found = german();
            assertThat(found.category()).contains("return");
            assertThat(found.source()).isEqualTo("lexical");
            assertThat(found.reason()).contains("the model had no answer: garbled");
        }
        model.next(Reply.json(401, "{}"));
        assertThat(german().reason()).contains("credentials");
    }
}
