/** Suggested answers over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.automation.draft;

import org.jspecify.annotations.NullMarked;
