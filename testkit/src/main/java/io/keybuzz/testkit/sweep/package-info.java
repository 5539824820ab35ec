/**
 * Drives every route of a running server with every role and with what belongs to other tenants, and looks for what must not
 * be seen. The same sweep serves every store and every layer of protection that is taken away.
 */
@NullMarked
package io.keybuzz.testkit.sweep;

import org.jspecify.annotations.NullMarked;
