package io.keybuzz.testkit.fuzz;

import io.keybuzz.testkit.fuzz.Target.Login;
import java.util.ArrayList;
import java.util.List;

/** {@code FuzzMain ADDRESS REQUESTS SEED EMAIL PASSWORD [EMAIL PASSWORD …]}: exit status 0 without violations, 1 with some. */
public final class FuzzMain {
    private FuzzMain() {}

    public static void main(String[] arguments) {
        if (arguments.length < 5 || arguments.length % 2 == 0) {
            System.err.println("usage: ADDRESS REQUESTS SEED EMAIL PASSWORD [EMAIL PASSWORD …]");
            System.exit(2);
        }
        List<Login> logins = new ArrayList<>();
        for (int i = 3; i < arguments.length; i += 2) {
            logins.add(new Login(arguments[i], arguments[i + 1]));
        }
        int requests = Integer.parseInt(arguments[1]);
        Fuzzer fuzzer = new Fuzzer(new Target(arguments[0]), logins, Long.parseLong(arguments[2]));
        FuzzReport report = fuzzer.run(requests, sent -> System.err.print("\r" + sent + " of " + requests + " "));
        System.err.println();
        System.out.println(report);
        System.exit(report.violations().isEmpty() ? 0 : 1);
    }
}
