package io.keybuzz.adapters.http.health;

/** What the process knows of its own health; given by whoever starts the server. Both answer within two seconds. */
public interface HealthProbe {
    /** Whether the database answers right now. Must not throw. */
    boolean databaseAnswers();

    /** Whether everything that has to be up before traffic is taken is up: migrations done, workers started. */
    boolean ready();

    /**
     * Whether as many requests wait for the database as may; the next ones are refused before anything is done for them. Asked for
     * each request.
     */
    default boolean crowded() {
        return false;
    }

    /** For a KeyBuzz that keeps everything in memory. */
    static HealthProbe alwaysWell() {
        return new HealthProbe() {
            @Override
            public boolean databaseAnswers() {
                return true;
            }

            @Override
            public boolean ready() {
                return true;
            }
        };
    }
}
