package io.keybuzz.bootstrap.config;

/** Where this server runs. Only production refuses demo data, sample secrets and generated ones. */
public enum Environment {
    DEVELOPMENT,
    TEST,
    PRODUCTION;

    public boolean isProduction() {
        return this == PRODUCTION;
    }
}
