package io.keybuzz.testkit.fake;

import java.time.Duration;

/** How a fake misbehaves for one request. */
public sealed interface Fault {
    /** Answers this without doing anything. */
    record Instead(Reply reply) implements Fault {}

    /** Does what it is asked, and answers this all the same. */
    record After(Reply reply) implements Fault {}

    /** Something happens, and then it does what it is asked. */
    record First(Runnable what) implements Fault {}

    /** Does what it is asked after a while. */
    record Late(Duration by) implements Fault {}

    /** Hangs up without having done anything. */
    record HangUpBefore() implements Fault {}

    /** Does what it is asked, and hangs up without a word. */
    record HangUpAfter() implements Fault {}

    /** Does what it is asked, and something happens before a word of the answer leaves; none ever does. */
    record Meanwhile(Runnable what) implements Fault {}

    /** Does what it is asked, and hangs up in the middle of its answer. */
    record CutOff() implements Fault {}

    /** Does what it is asked, and answers a byte a second for ever. */
    record Drip() implements Fault {}

    /** Does what it is asked, and says that the answer is packed, which it is not. */
    record BrokenGzip() implements Fault {}
}
