package io.sigmagent.agent.claims;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A draft of a corpus.
 *
 * @param language of the draft
 * @param about kind of the lie, or what it is about
 * @param tools what the tools told
 * @param customer what the customer wrote
 * @param draft the draft
 */
record CorpusLine(String language, String about, String tools, String customer, String draft) {

    /** The drafts of {@code claims/<name>.txt}. */
    static List<CorpusLine> of(String name) {
        String file = "/claims/" + name + ".txt";
        try (var stream = CorpusLine.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalArgumentException(file + ": missing (expected: drafts)");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(CorpusLine::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static CorpusLine read(String line) {
        String[] parts = line.split(" \\| ", 5);
        return new CorpusLine(
                parts[0], parts[1], parts[2], parts[3], parts[4].replace("\\n", "\n"));
    }
}
