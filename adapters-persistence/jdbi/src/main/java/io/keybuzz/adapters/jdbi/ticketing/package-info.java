/**
 * Tickets in PostgreSQL: loaded whole to be changed, read as views to be shown. A ticket's row carries the version that
 * decides who was first; messages and history are only ever added to.
 */
@NullMarked
package io.keybuzz.adapters.jdbi.ticketing;

import org.jspecify.annotations.NullMarked;
