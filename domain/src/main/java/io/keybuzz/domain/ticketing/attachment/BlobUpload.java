package io.keybuzz.domain.ticketing.attachment;

/** Bytes on their way to where they are kept. Closed without being finished, nothing of them is left. */
public interface BlobUpload extends AutoCloseable {
    /** Refuses with {@code service/unavailable} when there is no room. */
    void write(byte[] bytes, int from, int length);

    /** Keeps them: once this has returned they survive a crash. */
    BlobKey finish();

    @Override
    void close();
}
