/** Having replies written: by templates where there is no model, and looked at before anybody uses them. */
@NullMarked
package io.keybuzz.application.automation.writing;

import org.jspecify.annotations.NullMarked;
