/** How long somebody waits for what they look for: searches, lists and counts, each beside fetching as many rows by key. */
@NullMarked
package io.keybuzz.benchmarks.search;

import org.jspecify.annotations.NullMarked;
