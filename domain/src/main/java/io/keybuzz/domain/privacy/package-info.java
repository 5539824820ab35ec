/** Secrets at rest: a tenant's keys, wrapped by master keys that are kept elsewhere. */
@NullMarked
package io.keybuzz.domain.privacy;

import org.jspecify.annotations.NullMarked;
