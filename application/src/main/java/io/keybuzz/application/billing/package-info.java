/** Use cases of billing: plans, quotas, and what a month came to. */
@NullMarked
package io.keybuzz.application.billing;

import org.jspecify.annotations.NullMarked;
