package io.keybuzz.bootstrap.module;

import com.google.inject.AbstractModule;

/** Makes a missing or double binding fail when the injector is made, not when somebody first needs it. */
public final class StrictModule extends AbstractModule {
    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireAtInjectOnConstructors();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
    }
}
