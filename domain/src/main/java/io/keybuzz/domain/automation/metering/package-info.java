/** What AI work costs a tenant. */
@NullMarked
package io.keybuzz.domain.automation.metering;

import org.jspecify.annotations.NullMarked;
