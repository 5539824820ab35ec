/** The machine a figure was taken on: what it has, how busy it is, and the processes a run starts on it. */
@NullMarked
package io.keybuzz.benchmarks.machine;

import org.jspecify.annotations.NullMarked;
