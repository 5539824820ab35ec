/** Contracts of what is known of tickets before a message is judged. */
@NullMarked
package io.keybuzz.testkit.contract.ticketing.dossier;

import org.jspecify.annotations.NullMarked;
