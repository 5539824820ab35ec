/** What a month came to, to the cent. */
@NullMarked
package io.keybuzz.domain.billing.statement;

import org.jspecify.annotations.NullMarked;
