/** What came of rules and messages, once for each pair (seed PH11-04A, AiRuleExecution). */
@NullMarked
package io.keybuzz.domain.automation.execution;

import org.jspecify.annotations.NullMarked;
