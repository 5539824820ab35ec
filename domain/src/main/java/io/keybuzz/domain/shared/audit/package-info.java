/** What every context leaves in the audit trail, and the chain that shows whether somebody changed it afterwards. */
@NullMarked
package io.keybuzz.domain.shared.audit;

import org.jspecify.annotations.NullMarked;
