/** The stores on a real PostgreSQL, and the fixture that brings one along. */
@NullMarked
package io.keybuzz.adapters.jdbi;

import org.jspecify.annotations.NullMarked;
