package io.keybuzz.bootstrap.log;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.keybuzz.bootstrap.config.LogConfig;

/** What logback does until the configuration is read; without it, every library would log at DEBUG. */
public final class QuietStart extends ContextAwareBase implements Configurator {
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Logging.apply(context, new LogConfig(LogConfig.Format.TEXT, "WARN"));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
