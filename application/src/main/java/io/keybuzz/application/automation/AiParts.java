package io.keybuzz.application.automation;

import io.keybuzz.application.automation.classification.LexicalClassifier;
import io.keybuzz.application.automation.writing.TemplateWriter;
import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.domain.automation.port.KnowledgeArticles;
import io.keybuzz.domain.automation.port.ReplyWriter;

/**
 * Who writes and who understands.
 *
 * @param articles what answers can rest on
 */
public record AiParts(ReplyWriter writer, Classifier classifier, KnowledgeArticles articles) {
    /** Without a model: templates write, words decide. */
    public static AiParts offline() {
        return new AiParts(new TemplateWriter(), new LexicalClassifier(), KnowledgeArticles.none());
    }
}
