/** What everybody does with their own account. */
@NullMarked
package io.keybuzz.application.tenancy.me;

import org.jspecify.annotations.NullMarked;
