/** What a rule would have done with what buyers wrote in the past, held against what people did. */
@NullMarked
package io.keybuzz.domain.automation.backtest;

import org.jspecify.annotations.NullMarked;
