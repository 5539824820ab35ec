/** Trying a rule over the past: page by page, outside any long unit of work, and only as long as somebody listens. */
@NullMarked
package io.keybuzz.application.automation.backtest;

import org.jspecify.annotations.NullMarked;
