package io.sigmagent.agent.claims;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A readable list: sections in brackets, one phrase a line, comments behind #. */
final class Resource {

    private Resource() {}

    /** The phrases of {@code claims/<name>.txt} by section. */
    static Map<String, List<String>> sections(String name) {
        String file = "/claims/" + name + ".txt";
        Map<String, List<String>> sections = new LinkedHashMap<>();
        try (var stream = Resource.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + ": missing (expected: phrases)");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<String> section = new ArrayList<>();
            for (String line : reader.lines().map(String::strip).toList()) {
                if (line.startsWith("[")) {
                    String title = line.substring(1, line.length() - 1);
                    section = sections.computeIfAbsent(title, _ -> new ArrayList<>());
                } else if (!line.isEmpty() && !line.startsWith("# ")) {
                    section.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return sections;
    }
}
