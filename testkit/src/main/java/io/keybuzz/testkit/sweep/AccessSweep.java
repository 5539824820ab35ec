package io.keybuzz.testkit.sweep;

import io.keybuzz.domain.shared.Role;
import io.keybuzz.testkit.fuzz.OpenApi.Operation;
import io.keybuzz.testkit.fuzz.Target.Answer;
import io.keybuzz.testkit.fuzz.Target.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every operation, by every role of one shop, on the things of others. */
public final class AccessSweep {
    private static final List<Role> ROLES = List.of(Role.OWNER, Role.ADMIN, Role.MANAGER, Role.AGENT);

    private final Swept swept;
    private final Asking asking;
    private final Shop own;
    private final List<Shop> others = new ArrayList<>();

    /** @param others how many other shops there are, each asked for by everybody */
    public AccessSweep(Swept swept, int others) {
        this.swept = swept;
        this.asking = new Asking(swept.target().document());
        this.own = new Shop(swept, "own");
        for (int i = 0; i < others; i++) {
            this.others.add(new Shop(swept, "other" + i));
        }
    }

    public Asking asking() {
        return asking;
    }

    /** Asks for everything. */
    public Outcome run() {
        return run(asking.operations(), true);
    }

    /** Asks only for what changes nothing, for a server that is known to give away what it should not. */
    public Outcome look() {
        return run(
                asking.operations().stream()
                        .filter(it -> it.method().equals("GET"))
                        .toList(),
                false);
    }

    private Outcome run(List<Operation> operations, boolean comparing) {
        Map<Shop, String> before = new LinkedHashMap<>();
        others.forEach(other -> before.put(other, other.shown()));
        Map<String, String> leaks = new LinkedHashMap<>();
        int requests = 0;
        for (Operation operation : operations) {
            for (Role role : ROLES) {
                String token = own.token(role);
                for (Shop other : others) {
                    for (Request request : asking.forThingsOf(operation, other, token)) {
                        Answer answer = swept.target().send(request);
                        requests++;
                        if (isLeak(operation, other, answer)) {
                            leaks.put(role + " " + request, answer.status() + " " + answer.body());
                        }
                    }
                }
            }
        }
        if (comparing) {
            before.forEach((other, shown) -> {
                if (!shown.equals(other.shown())) {
                    leaks.put("somebody changed what " + other.slug() + " has", other.shown());
                }
            });
        }
        return new Outcome(requests, leaks);
    }

    private static boolean isLeak(Operation operation, Shop other, Answer answer) {
        String seen = answer.body() + answer.response().headers();
        boolean reached = Asking.namesSomething(operation) && answer.status() < 300;
        return reached || seen.contains(other.canary()) || answer.status() >= 500;
    }

    /**
     * What came of it.
     *
     * @param leaks what was answered that must not be, by the request that shows it
     */
    public record Outcome(int requests, Map<String, String> leaks) {
        @Override
        public String toString() {
            return requests + " requests for others' things, " + leaks.size() + " leaks";
        }
    }
}
