/** What tenancy tells the others through the outbox. */
@NullMarked
package io.keybuzz.domain.tenancy.event;

import org.jspecify.annotations.NullMarked;
