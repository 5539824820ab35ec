/** What is done about a tenant's AI rules. */
@NullMarked
package io.keybuzz.application.automation.rule;

import org.jspecify.annotations.NullMarked;
