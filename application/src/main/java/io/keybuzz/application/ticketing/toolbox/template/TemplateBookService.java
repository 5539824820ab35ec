package io.keybuzz.application.ticketing.toolbox.template;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.canned.Template;

final class TemplateBookService implements TemplateBook {
    private final UseCaseRunner runner;
    private final TicketingPorts ports;

    TemplateBookService(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.ports = ports;
    }

    @Override
    public Page<Template> list(CallContext call, ListTemplates query) {
        return runner.read(new TemplateQueries.ListTemplatesHandler(ports), call, query);
    }

    @Override
    public Template get(CallContext call, GetTemplate query) {
        return runner.read(new TemplateQueries.GetTemplateHandler(ports), call, query);
    }

    @Override
    public Template create(CallContext call, CreateTemplate command) {
        return runner.write(new TemplateChanges.CreateTemplateHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public Template change(CallContext call, ChangeTemplate command) {
        return runner.write(new TemplateChanges.ChangeTemplateHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public Template delete(CallContext call, DeleteTemplate command) {
        return runner.write(new TemplateChanges.DeleteTemplateHandler(ports), call, command, CallContext::scope);
    }

    @Override
    public RenderTemplate.Rendered render(CallContext call, RenderTemplate query) {
        return runner.read(new TemplateQueries.RenderTemplateHandler(ports), call, query);
    }
}
