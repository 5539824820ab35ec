/** Threads in PostgreSQL: rows move with one statement a table, and a column of each says whose they were first. */
@NullMarked
package io.keybuzz.adapters.jdbi.ticketing.thread;

import org.jspecify.annotations.NullMarked;
