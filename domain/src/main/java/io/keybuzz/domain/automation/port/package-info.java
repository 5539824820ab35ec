/** What automation needs of others. */
@NullMarked
package io.keybuzz.domain.automation.port;

import org.jspecify.annotations.NullMarked;
