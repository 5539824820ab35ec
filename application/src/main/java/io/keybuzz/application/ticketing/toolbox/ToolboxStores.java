package io.keybuzz.application.ticketing.toolbox;

import io.keybuzz.domain.ticketing.action.port.BulkJobs;
import io.keybuzz.domain.ticketing.action.port.Macros;
import io.keybuzz.domain.ticketing.action.port.Templates;

/** The stores of templates, macros and work on many tickets. */
public record ToolboxStores(Templates templates, Macros macros, BulkJobs bulk) {}
