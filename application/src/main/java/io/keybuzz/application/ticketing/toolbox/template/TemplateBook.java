package io.keybuzz.application.ticketing.toolbox.template;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.canned.Template;

/**
 * Templates of a tenant. Everybody sees and changes their own, sees those of their teams and of the tenant, and owners, admins and
 * managers change these. What one does not see is refused like what is not there, with {@code ticketing/template-not-found}.
 * Super admins, who are in no tenant, have none.
 */
public interface TemplateBook {
    /** Newest first. */
    Page<Template> list(CallContext call, ListTemplates query);

    Template get(CallContext call, GetTemplate query);

    /** Refuses with {@code ticketing/shortcut-taken} or {@code -invalid-visibility}. */
    Template create(CallContext call, CreateTemplate command);

    /** Refuses with {@code ticketing/shortcut-taken}, {@code -invalid-label} or {@code request/stale-version}. */
    Template change(CallContext call, ChangeTemplate command);

    /** A macro that names it can be used no more until it is changed. */
    Template delete(CallContext call, DeleteTemplate command);

    /** Sends nothing. Refuses with {@code ticketing/ticket-not-found}. */
    RenderTemplate.Rendered render(CallContext call, RenderTemplate query);

    static TemplateBook assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new TemplateBookService(runner, ports);
    }
}
