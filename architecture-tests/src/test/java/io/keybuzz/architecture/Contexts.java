package io.keybuzz.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contexts of the design and who may hear whose events. */
public final class Contexts {
    /** Context to those whose published events it may listen to. */
    public static final Map<String, Set<String>> LISTENS_TO = graph();

    private Contexts() {}

    /**
     * The context a class belongs to: the package below {@code domain} and {@code application}, the package below the
     * technology in an adapter. Marketplace adapters belong to the context of their name as a whole.
     */
    public static Optional<String> of(String root, JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(root + ".")) {
            return Optional.empty();
        }
        String[] parts = name.substring(root.length() + 1).split("\\.");
        return switch (parts[0]) {
            case "domain", "application" -> known(parts, 1);
            case "adapters" -> parts.length > 1 && parts[1].equals("marketplace") ? known(parts, 1) : known(parts, 2);
            default -> Optional.empty();
        };
    }

    private static Optional<String> known(String[] parts, int index) {
        return parts.length > index && LISTENS_TO.containsKey(parts[index])
                ? Optional.of(parts[index])
                : Optional.empty();
    }

    private static Map<String, Set<String>> graph() {
        Set<String> all = Set.of("tenancy", "marketplace", "ticketing", "automation", "billing", "knowledge");
        return Map.ofEntries(
                Map.entry("tenancy", Set.of()),
                Map.entry("marketplace", Set.of()),
                Map.entry("ticketing", Set.of("marketplace")),
                Map.entry("automation", Set.of("marketplace", "ticketing")),
                Map.entry("billing", Set.of("marketplace", "ticketing", "automation")),
                Map.entry("knowledge", Set.of()),
                Map.entry("messaging", all),
                Map.entry("notification", all),
                Map.entry("analytics", all),
                Map.entry("privacy", all),
                Map.entry("care", all),
                Map.entry("fieldsales", all));
    }
}
