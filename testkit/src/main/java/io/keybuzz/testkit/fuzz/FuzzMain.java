package io.keybuzz.testkit.fuzz;

import io.keybuzz.testkit.fuzz.Target.Login;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code FuzzMain ADDRESS REQUESTS SEED MAILS EMAIL PASSWORD [EMAIL PASSWORD …]}: exit status 0 when every operation succeeded
 * and none violated the document, else 1. MAILS is the folder the server puts its mails into.
 */
public final class FuzzMain {
    private FuzzMain() {}

    public static void main(String[] arguments) {
        if (arguments.length < 6 || arguments.length % 2 == 1) {
            System.err.println("usage: ADDRESS REQUESTS SEED MAILS EMAIL PASSWORD [EMAIL PASSWORD …]");
            System.exit(2);
        }
        List<Login> logins = new ArrayList<>();
        for (int i = 4; i < arguments.length; i += 2) {
            logins.add(new Login(arguments[i], arguments[i + 1]));
        }
        int requests = Integer.parseInt(arguments[1]);
        Fuzzer fuzzer = new Fuzzer(new Target(arguments[0]), logins, Long.parseLong(arguments[2]));
        FuzzReport walked = fuzzer.walk(new MailFolder(Path.of(arguments[3])));
        FuzzReport report = fuzzer.run(requests, sent -> System.err.print("\r" + sent + " of " + requests + " "))
                .and(walked);
        System.err.println();
        System.out.println(report);
        System.exit(report.violations().isEmpty() && report.neverSucceeded().isEmpty() ? 0 : 1);
    }
}
