/** What a tenant has agreed to. */
@NullMarked
package io.keybuzz.application.billing.plan;

import org.jspecify.annotations.NullMarked;
