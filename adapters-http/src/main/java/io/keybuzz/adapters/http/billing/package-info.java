/** Plans, quotas and statements over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.billing;

import org.jspecify.annotations.NullMarked;
