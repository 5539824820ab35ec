/** What buyers wrote in the past and what became of it, for those who learn from it. */
@NullMarked
package io.keybuzz.domain.ticketing.past;

import org.jspecify.annotations.NullMarked;
