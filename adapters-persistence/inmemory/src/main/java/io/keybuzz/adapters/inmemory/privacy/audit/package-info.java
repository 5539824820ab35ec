/** The audit trail in memory, chained like the real one. */
@NullMarked
package io.keybuzz.adapters.inmemory.privacy.audit;

import org.jspecify.annotations.NullMarked;
