/** Rules in PostgreSQL. */
@NullMarked
package io.keybuzz.adapters.jdbi.automation;

import org.jspecify.annotations.NullMarked;
