/** Whole business flows as one readable test each, run by the same class in memory and on PostgreSQL over HTTP. */
@NullMarked
package io.keybuzz.testkit.story;

import org.jspecify.annotations.NullMarked;
