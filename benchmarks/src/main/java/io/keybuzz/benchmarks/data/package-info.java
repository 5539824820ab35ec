/** A data set of a known shape, made inside PostgreSQL: the same numbers give the same rows on every machine. */
@NullMarked
package io.keybuzz.benchmarks.data;

import org.jspecify.annotations.NullMarked;
