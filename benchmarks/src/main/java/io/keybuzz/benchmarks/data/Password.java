package io.keybuzz.benchmarks.data;

import org.mindrot.jbcrypt.BCrypt;

/** The one password of every agent, with one salt: logins are measured, not their secrecy. */
public final class Password {
    public static final String PLAIN = "bench-password";
    private static final String SALT = "$2a$10$KeyBuzzBenchmarkSaltSa";

    private Password() {}

    /** A hash of the bare password at cost 10, in the form the source system has. */
    static String hash() {
        return BCrypt.hashpw(PLAIN, SALT);
    }

    /** Hashes once; how long that takes tells how fast a core is right now. */
    public static void hashOnce() {
        BCrypt.hashpw(PLAIN, SALT);
    }
}
