/** How many messages a second become tickets on PostgreSQL, with everything that goes with them. */
@NullMarked
package io.keybuzz.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
