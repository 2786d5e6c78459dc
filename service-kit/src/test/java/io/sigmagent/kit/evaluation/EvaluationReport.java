package io.sigmagent.kit.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Figures, written as a text to read and as JSON into the folder that {@code
 * -Devaluation.report=<folder>} names, {@code target/evaluation} without it.
 */
public final class EvaluationReport {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final StringBuilder text = new StringBuilder();
    private final Map<String, Object> figures = new LinkedHashMap<>();

    /** A line of the text. */
    public void line(String line) {
        text.append(line).append('\n');
    }

    /** A figure; the key names set and measure. */
    public void figure(String key, Object value) {
        figures.put(key, value);
    }

    /** A share in the text and in the JSON, with what it was counted over. */
    public void share(String key, String label, long part, long all) {
        figure(
                key,
                all == 0
                        ? Map.of("part", part, "of", all)
                        : Map.of("part", part, "of", all, "share", round((double) part / all)));
        String percent =
                all == 0 ? "none" : String.format(Locale.ROOT, "%5.1f %%", 100.0 * part / all);
        line("  %-52s %8s   (%d of %d)".formatted(label, percent, part, all));
    }

    /** Writes {@code <name>.txt} and {@code <name>.json}. */
    public void write(String name) {
        Path folder = Path.of(System.getProperty("evaluation.report", "target/evaluation"));
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".txt"), text);
            JSON.writeValue(folder.resolve(name + ".json").toFile(), figures);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }

    private static double round(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
