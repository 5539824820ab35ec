/** Files tickets from before there were customers' records under the records of their buyers. */
@NullMarked
package io.keybuzz.application.ticketing.filing;

import org.jspecify.annotations.NullMarked;
