/** The same work on many tickets, at once or by a worker. */
@NullMarked
package io.keybuzz.application.ticketing.toolbox.bulk;

import org.jspecify.annotations.NullMarked;
