package io.keybuzz.application.automation.backtest;

/** Hears how far a trial is. */
@FunctionalInterface
public interface BacktestListener {
    /**
     * Called at the beginning and after each page.
     *
     * @return whether to go on
     */
    boolean reached(long done, long total);

    static BacktestListener none() {
        return (done, total) -> true;
    }
}
