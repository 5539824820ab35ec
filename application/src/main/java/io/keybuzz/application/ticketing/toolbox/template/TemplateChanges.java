package io.keybuzz.application.ticketing.toolbox.template;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.toolbox.Sharing;
import io.keybuzz.domain.ticketing.canned.Label;
import io.keybuzz.domain.ticketing.canned.Template;
import io.keybuzz.domain.ticketing.canned.TemplateId;
import java.util.ArrayList;
import java.util.List;

/** What is done with templates. */
final class TemplateChanges {
    private TemplateChanges() {}

    static final class CreateTemplateHandler implements Change<CreateTemplate, Template> {
        private final TicketingPorts ports;

        CreateTemplateHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public Template handle(CallContext call, CreateTemplate command) {
            Template template = Template.of(
                    ports.ids().next(TemplateId::new),
                    call.requireTenant(),
                    new Sharing(ports).audience(call, command.visibility(), command.team()),
                    command.label(),
                    command.body(),
                    command.translations(),
                    call.now());
            ports.stores().toolbox().templates().add(template);
            return template.stored();
        }

        @Override
        public AuditNote note(CreateTemplate command, Template result) {
            return AuditNote.of("template", result.id().value());
        }
    }

    static final class ChangeTemplateHandler implements Change<ChangeTemplate, Template> {
        private final TicketingPorts ports;

        ChangeTemplateHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public Template handle(CallContext call, ChangeTemplate command) {
            Sharing sharing = new Sharing(ports);
            Template template = sharing.template(call, command.template());
            sharing.requireMay(call, template.audience().kind());
            command.expected().require(template.version());
            Label label = new Label(
                    command.name().orElse(template.label().name()),
                    command.shortcut().wanted()
                            ? command.shortcut().value()
                            : template.label().shortcut());
            Template changed = template.changed(
                    label,
                    command.body().orElse(template.body()),
                    command.translations().orElse(template.translations()),
                    call.now());
            return changed.equals(template)
                    ? template
                    : ports.stores().toolbox().templates().save(changed);
        }

        @Override
        public AuditNote note(ChangeTemplate command, Template result) {
            List<String> fields = new ArrayList<>();
            command.name().ifPresent(it -> fields.add("name"));
            if (command.shortcut().wanted()) {
                fields.add("shortcut");
            }
            command.body().ifPresent(it -> fields.add("body"));
            command.translations().ifPresent(it -> fields.add("translations"));
            return new AuditNote("template", command.template().value(), fields);
        }
    }

    static final class DeleteTemplateHandler implements Change<DeleteTemplate, Template> {
        private final TicketingPorts ports;

        DeleteTemplateHandler(TicketingPorts ports) {
            this.ports = ports;
        }

        @Override
        public Template handle(CallContext call, DeleteTemplate command) {
            Sharing sharing = new Sharing(ports);
            Template template = sharing.template(call, command.template());
            sharing.requireMay(call, template.audience().kind());
            command.expected().require(template.version());
            ports.stores().toolbox().templates().remove(template);
            return template;
        }

        @Override
        public AuditNote note(DeleteTemplate command, Template result) {
            return AuditNote.of("template", command.template().value());
        }
    }
}
