/** KeyBuzz in the JVM that measures: the application and its stores, without HTTP between. */
@NullMarked
package io.keybuzz.benchmarks.inside;

import org.jspecify.annotations.NullMarked;
