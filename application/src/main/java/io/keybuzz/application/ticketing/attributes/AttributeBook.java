package io.keybuzz.application.ticketing.attributes;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.attribute.AttributeDefinition;
import io.keybuzz.domain.ticketing.attribute.port.AttributePlans;

/**
 * The fields of a tenant's own. Everybody in it sees them; owners, admins and managers define them. As long as there is none,
 * tickets take every name and type; with the first, they take what is defined.
 */
public final class AttributeBook {
    private final UseCaseRunner runner;
    private final TicketingPorts ports;
    private final AttributePlans plans;

    private AttributeBook(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.ports = ports;
        this.plans = ports.stores().attributes();
    }

    public static AttributeBook assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new AttributeBook(runner, ports);
    }

    /** Oldest first. */
    public Page<AttributeDefinition> list(CallContext call, ListAttributes query) {
        return runner.read(new AttributeHandlers.ListAttributesHandler(plans), call, query);
    }

    /** Refuses with {@code ticketing/attribute-not-found}. */
    public AttributeDefinition get(CallContext call, GetAttribute query) {
        return runner.read(new AttributeHandlers.GetAttributeHandler(plans), call, query);
    }

    /** Refuses with {@code ticketing/invalid-attribute} or {@code -attribute-taken}. */
    public AttributeDefinition create(CallContext call, CreateAttribute command) {
        return runner.write(
                new AttributeHandlers.CreateAttributeHandler(plans, ports.ids()), call, command, CallContext::scope);
    }

    /** Refuses with {@code ticketing/invalid-attribute} or {@code request/stale-version}. */
    public AttributeDefinition change(CallContext call, ChangeAttribute command) {
        return runner.write(new AttributeHandlers.ChangeAttributeHandler(plans), call, command, CallContext::scope);
    }

    /** Refuses with {@code ticketing/attribute-not-found} or {@code request/stale-version}. */
    public void delete(CallContext call, DeleteAttribute command) {
        runner.write(new AttributeHandlers.DeleteAttributeHandler(plans), call, command, CallContext::scope);
    }
}
