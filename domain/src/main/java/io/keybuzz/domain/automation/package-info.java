/** What rules and models do with tickets on a seller's behalf, and what they are not allowed to. */
@NullMarked
package io.keybuzz.domain.automation;

import org.jspecify.annotations.NullMarked;
