/** Use cases of the audit trail: reading it, signing how far it has come, and proving that nobody changed it. */
@NullMarked
package io.keybuzz.application.privacy.audit;

import org.jspecify.annotations.NullMarked;
