package io.sigmagent.standalone;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scripted conversation and what has to come of it; a file of {@code dialogues/}.
 *
 * @param title what happens
 * @param turns what the customer does, and what that turn has to bring
 * @param end what has to be true in the end
 */
record Dialogue(String title, List<Turn> turns, End end) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Path FOLDER = Path.of("src", "test", "resources", "dialogues");

    /**
     * What the customer does: says something, or rates.
     *
     * @param says the message; {@code {order.shipped}} and the like stand for the store's own
     * @param rates 1 to 5
     * @param agent who has to answer
     * @param recommends what it has to recommend
     * @param actions each is a pattern of which one action has to be
     * @param text each is a pattern that has to be in the answer
     * @param not each is a pattern that must not be in the answer
     * @param model what a model does in this turn: calls of tools, then the answer
     */
    record Turn(
            @Nullable String says,
            @Nullable Integer rates,
            @Nullable String agent,
            @Nullable Recommended recommends,
            List<String> actions,
            List<String> text,
            List<String> not,
            @Nullable JsonNode model) {

        Turn {
            actions = some(actions);
            text = some(text);
            not = some(not);
        }
    }

    /**
     * What has to be recommended.
     *
     * @param kind a word of the product's type, title or tags
     * @param max what it may cost
     */
    record Recommended(String kind, int max) {}

    /**
     * What has to be true in the end.
     *
     * @param owner who has the session
     * @param phase where it stands
     * @param facts factor to a pattern that its value has to match
     * @param score least and greatest lead score
     * @param handoffs as "from -> to", in order
     * @param drafts how many draft orders of the session the store has
     */
    record End(
            @Nullable String owner,
            @Nullable String phase,
            Map<String, String> facts,
            List<Integer> score,
            @Nullable List<String> handoffs,
            @JsonProperty("draft_orders") int drafts) {

        End {
            facts = facts == null ? Map.of() : Map.copyOf(facts);
            score = some(score);
        }
    }

    /** All of them, by file name. */
    static List<Map.Entry<String, Dialogue>> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> Map.entry(name(file), read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName()).toString().replace(".yaml", "");
    }

    private static Dialogue read(Path file) {
        try {
            return YAML.readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
