/** What every context speaks: ids, e-mail addresses, pages, domain events and refusals. */
@NullMarked
package io.keybuzz.domain.shared;

import org.jspecify.annotations.NullMarked;
