package io.keybuzz.application.automation.classification;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.classification.Lexicon;
import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/** Classifies by the word lists that are part of KeyBuzz: fast, free, and without anybody else. */
public final class LexicalClassifier implements Classifier {
    @Override
    public Classification classify(TenantId tenant, String subject, String body, Optional<String> language) {
        return Lexicon.standard().classify(subject, body, language);
    }
}
