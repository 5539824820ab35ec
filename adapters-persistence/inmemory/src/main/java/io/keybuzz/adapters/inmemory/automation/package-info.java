/** Rules in memory. */
@NullMarked
package io.keybuzz.adapters.inmemory.automation;

import org.jspecify.annotations.NullMarked;
