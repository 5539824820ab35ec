/** Usage rows in memory. */
@NullMarked
package io.keybuzz.adapters.inmemory.billing;

import org.jspecify.annotations.NullMarked;
