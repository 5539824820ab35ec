package io.keybuzz.application.automation;

import io.keybuzz.application.automation.classification.LexicalClassifier;
import io.keybuzz.application.automation.writing.TemplateWriter;
import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.domain.automation.port.KnowledgeArticles;
import io.keybuzz.domain.automation.port.ReplyWriter;

/**
 * Who writes and who understands for automation.
 *
 * @param labels whether what a buyer's message is about, and how they feel, is noted on a ticket that says nothing of it yet, as
 *     soon as a rule has asked
 */
public record AiParts(ReplyWriter writer, Classifier classifier, KnowledgeArticles articles, boolean labels) {
    /** The same, noting what messages are about. */
    public AiParts(ReplyWriter writer, Classifier classifier, KnowledgeArticles articles) {
        this(writer, classifier, articles, true);
    }

    /** Without anybody else: templates, word lists, no knowledge base. */
    public static AiParts offline() {
        return new AiParts(new TemplateWriter(), new LexicalClassifier(), KnowledgeArticles.none());
    }
}
