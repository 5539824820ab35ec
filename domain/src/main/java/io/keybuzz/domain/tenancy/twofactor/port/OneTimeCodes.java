package io.keybuzz.domain.tenancy.twofactor.port;

/** What second factors are made of: chance, and codes computed from a seed. */
public interface OneTimeCodes {
    /** As many unguessable bytes. */
    byte[] newSecret(int bytes);

    /** The six digits of this time step (RFC 6238 with SHA-1, RFC 4226 §5.3). */
    String code(byte[] seed, long step);
}
