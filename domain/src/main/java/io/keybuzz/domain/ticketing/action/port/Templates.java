package io.keybuzz.domain.ticketing.action.port;

import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import io.keybuzz.domain.ticketing.saved.Viewer;
import java.util.Optional;

/** Templates, in one tenant. */
public interface Templates {
    Optional<Template> find(TemplateId id);

    /** Those a viewer sees, newest first. */
    Page<Template> visible(Viewer viewer, PageRequest page);

    /** Refuses a shortcut that another template for the same people has with {@code ticketing/shortcut-taken}. */
    void add(Template template);

    /** Returns it as stored; refuses like {@link #add}, and a version that is no longer there with {@code request/stale-version}. */
    Template save(Template template);

    void remove(Template template);
}
