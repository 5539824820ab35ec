/** Where drafts meet the tickets they are about. */
@NullMarked
package io.keybuzz.application.bridge.ai;

import org.jspecify.annotations.NullMarked;
