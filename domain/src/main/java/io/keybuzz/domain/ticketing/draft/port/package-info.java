/** What drafts need from outside. */
@NullMarked
package io.keybuzz.domain.ticketing.draft.port;

import org.jspecify.annotations.NullMarked;
