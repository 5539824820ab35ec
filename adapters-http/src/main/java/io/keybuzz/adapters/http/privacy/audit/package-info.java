/** The audit trail over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.privacy.audit;

import org.jspecify.annotations.NullMarked;
