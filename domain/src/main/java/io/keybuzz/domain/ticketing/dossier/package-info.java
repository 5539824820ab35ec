/** A ticket as one has to know it to judge what its buyer has just said. */
@NullMarked
package io.keybuzz.domain.ticketing.dossier;

import org.jspecify.annotations.NullMarked;
