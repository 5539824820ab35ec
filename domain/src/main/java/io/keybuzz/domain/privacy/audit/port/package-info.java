/** Where the audit trail is read. */
@NullMarked
package io.keybuzz.domain.privacy.audit.port;

import org.jspecify.annotations.NullMarked;
