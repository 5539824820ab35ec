/** What people have begun to write and not sent yet; each sees their own alone. */
@NullMarked
package io.keybuzz.domain.ticketing.draft;

import org.jspecify.annotations.NullMarked;
