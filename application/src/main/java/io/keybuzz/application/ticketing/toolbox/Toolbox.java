package io.keybuzz.application.ticketing.toolbox;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.toolbox.bulk.BulkDesk;
import io.keybuzz.application.ticketing.toolbox.bulk.BulkWorker;
import io.keybuzz.application.ticketing.toolbox.macro.MacroBook;
import io.keybuzz.application.ticketing.toolbox.template.TemplateBook;

/**
 * What spares people from doing the same again.
 *
 * @param worker does what a request does not wait for; a subscriber of the outbox
 */
public record Toolbox(TemplateBook templates, MacroBook macros, BulkDesk bulk, BulkWorker worker) {
    public static Toolbox assemble(UseCaseRunner runner, TicketingPorts ports) {
        ActionDesk desk = new ActionDesk(ports);
        return new Toolbox(
                TemplateBook.assemble(runner, ports),
                MacroBook.assemble(runner, ports, desk),
                BulkDesk.assemble(runner, ports, desk),
                new BulkWorker(ports, desk));
    }
}
