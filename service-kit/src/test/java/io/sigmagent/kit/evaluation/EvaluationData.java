package io.sigmagent.kit.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** JSON lines of a folder that is named by {@code -Devaluation.data=<folder>}. */
public final class EvaluationData {

    private static final ObjectMapper JSON = new ObjectMapper();

    private EvaluationData() {}

    /** The files whose names begin so and end in {@code .jsonl}, by name; none without a folder. */
    public static Map<String, List<JsonNode>> files(String prefix) {
        Map<String, List<JsonNode>> files = new LinkedHashMap<>();
        Path folder = Path.of(System.getProperty("evaluation.data", ""));
        if (folder.toString().isEmpty() || !Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> isWanted(file.getFileName().toString(), prefix))
                    .sorted()
                    .forEach(file -> files.put(file.getFileName().toString(), rows(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
        return files;
    }

    /** What the report says where files are missing. */
    public static String missing(String prefix) {
        String folder = System.getProperty("evaluation.data", "");
        return folder.isEmpty()
                ? "No folder of other people's messages was named."
                : folder + ": no " + prefix + "*.jsonl there, so only our own set is measured.";
    }

    /** The rows of one file; an unreadable line is told by its number. */
    public static List<JsonNode> rows(Path file) {
        try {
            return rows(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static List<JsonNode> rows(String name, List<String> lines) {
        List<JsonNode> rows = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                rows.add(row(name + ":" + (at + 1), lines.get(at)));
            }
        }
        return rows;
    }

    private static JsonNode row(String place, String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(place + ": no JSON (expected: an object)", e);
        }
    }

    private static boolean isWanted(String name, String prefix) {
        return name.startsWith(prefix) && name.endsWith(".jsonl");
    }
}
