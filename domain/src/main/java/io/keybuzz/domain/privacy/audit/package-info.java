/** Reading the audit trail, and proving that nobody has changed it. */
@NullMarked
package io.keybuzz.domain.privacy.audit;

import org.jspecify.annotations.NullMarked;
