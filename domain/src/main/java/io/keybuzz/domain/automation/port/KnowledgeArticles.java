package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;

/** What the seller knows and has published; asked outside of units of work. */
public interface KnowledgeArticles {
    /** Those that a question is best answered with, the best first. @param language as ISO 639-1 */
    List<WritingTask.Article> about(TenantId tenant, String language, String question, int limit);

    /** For as long as there is no knowledge base. */
    static KnowledgeArticles none() {
        return (tenant, language, question, limit) -> List.of();
    }
}
