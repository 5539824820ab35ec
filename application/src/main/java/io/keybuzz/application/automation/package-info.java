/** What can be asked of automation: rules, and what they would have done. */
@NullMarked
package io.keybuzz.application.automation;

import org.jspecify.annotations.NullMarked;
