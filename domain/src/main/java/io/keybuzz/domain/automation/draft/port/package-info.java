/** What drafts need of the tickets they are about. */
@NullMarked
package io.keybuzz.domain.automation.draft.port;

import org.jspecify.annotations.NullMarked;
