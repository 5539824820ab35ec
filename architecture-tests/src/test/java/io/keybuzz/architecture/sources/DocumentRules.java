package io.keybuzz.architecture.sources;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Documents that stay true: what is named is there, what is there is named. */
final class DocumentRules {
    private static final Pattern ARTIFACT = Pattern.compile("<dependency>[^$]*?<artifactId>([^<]+)</artifactId>");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)[^)]*\\)");

    private DocumentRules() {}

    /** Dependencies of the parent that the page does not explain. */
    static List<String> unexplainedDependencies(SourceFile pom, SourceFile page) {
        String managed = pom.text();
        int end = managed.indexOf("</dependencyManagement>");
        return ARTIFACT.matcher(managed.substring(0, Math.max(end, 0)))
                .results()
                .map(found -> found.group(1))
                .filter(artifact -> !artifact.startsWith("keybuzz-"))
                .filter(artifact -> !page.text().contains("`" + artifact + "`"))
                .toList();
    }

    /** Links to files that do not exist. */
    static List<String> brokenLinks(List<SourceFile> documents) {
        return documents.stream()
                .filter(document -> document.name().endsWith(".md"))
                .flatMap(document -> LINK.matcher(document.text())
                        .results()
                        .map(found -> found.group(1))
                        .filter(target -> !target.contains("://"))
                        .filter(target -> !exists(document, target))
                        .map(target -> document.name() + " links to " + target))
                .toList();
    }

    private static boolean exists(SourceFile document, String target) {
        Path folder = document.path().toAbsolutePath().getParent();
        return Files.exists(folder.resolve(target));
    }
}
