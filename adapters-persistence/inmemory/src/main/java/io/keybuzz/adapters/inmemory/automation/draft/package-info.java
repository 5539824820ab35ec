/** Suggested answers, and what messages are about, in memory. */
@NullMarked
package io.keybuzz.adapters.inmemory.automation.draft;

import org.jspecify.annotations.NullMarked;
