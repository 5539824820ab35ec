/** What a writer of replies is asked, and what it answers. */
@NullMarked
package io.keybuzz.domain.automation.writing;

import org.jspecify.annotations.NullMarked;
