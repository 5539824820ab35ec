/** The database of a run: our own PostgreSQL with its data set, the same SQL without us, and what goes over its wire. */
@NullMarked
package io.keybuzz.benchmarks.postgres;

import org.jspecify.annotations.NullMarked;
