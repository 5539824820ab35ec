package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.port.KnowledgeArticles;
import io.keybuzz.domain.automation.writing.WritingTask;
import io.keybuzz.domain.shared.TenantId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link KnowledgeArticles}. */
public interface KnowledgeArticlesContract {
    KnowledgeArticles articles();

    @Test
    default void never_more_than_asked_for_and_nothing_of_a_stranger() {
        TenantId stranger = new TenantId(new UUID(9, 9));

        List<WritingTask.Article> found = articles().about(stranger, "fr", "Comment renvoyer un article ?", 3);

        assertThat(found).isEmpty();
    }
}
