/** Load over HTTP, interleaved with its two floors: the same SQL without us, and an answer of the same size without SQL. */
@NullMarked
package io.keybuzz.benchmarks.http;

import org.jspecify.annotations.NullMarked;
