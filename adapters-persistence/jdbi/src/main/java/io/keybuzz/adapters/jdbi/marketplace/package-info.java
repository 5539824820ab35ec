/**
 * Connections and the messages that came and went through them. What arrived is stored before it is understood, and
 * unique keys, not checks, decide that nothing is taken in twice.
 */
@NullMarked
package io.keybuzz.adapters.jdbi.marketplace;

import org.jspecify.annotations.NullMarked;
