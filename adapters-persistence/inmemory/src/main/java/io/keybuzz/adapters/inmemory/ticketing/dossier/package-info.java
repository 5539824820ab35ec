/** What is known of tickets before a message is judged, in memory. */
@NullMarked
package io.keybuzz.adapters.inmemory.ticketing.dossier;

import org.jspecify.annotations.NullMarked;
