/** Surveys in memory. */
@NullMarked
package io.keybuzz.adapters.inmemory.ticketing.satisfaction;

import org.jspecify.annotations.NullMarked;
