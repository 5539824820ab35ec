package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.shared.TenantId;
import java.util.Optional;

/** Says what a message is about. May be slow: never called in a unit of work. Never fails: where a model does, words decide. */
public interface Classifier {
    /** @param language of the channel's site, if it is known, as ISO 639-1 */
    Classification classify(TenantId tenant, String subject, String body, Optional<String> language);
}
