package io.keybuzz.bootstrap.embedded;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process of its own that runs the database of a home until it is killed. */
public final class HoldDatabase {
    private HoldDatabase() {}

    public static void main(String[] args) throws InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(args[0])).orElseThrow();
        RuntimeFile.of(database.home()).publish(database.port());
        System.out.println("ready " + database.port());
        new CountDownLatch(1).await();
    }
}
