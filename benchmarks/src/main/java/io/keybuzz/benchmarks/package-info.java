/** What KeyBuzz costs: data sets of a known shape, load over HTTP beside its two floors, and micro-benchmarks. */
@NullMarked
package io.keybuzz.benchmarks;

import org.jspecify.annotations.NullMarked;
