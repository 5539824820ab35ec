/** Micro-benchmarks of the main job, without a database and a network. */
@NullMarked
package io.keybuzz.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
