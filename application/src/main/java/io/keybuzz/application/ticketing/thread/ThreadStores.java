package io.keybuzz.application.ticketing.thread;

import io.keybuzz.domain.ticketing.thread.port.Threads;
import io.keybuzz.domain.ticketing.thread.port.TicketLinks;

/** The stores of threads. */
public record ThreadStores(Threads threads, TicketLinks links) {}
