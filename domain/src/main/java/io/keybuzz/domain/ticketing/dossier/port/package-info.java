/** Where dossiers come from. */
@NullMarked
package io.keybuzz.domain.ticketing.dossier.port;

import org.jspecify.annotations.NullMarked;
