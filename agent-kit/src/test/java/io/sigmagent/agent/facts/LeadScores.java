package io.sigmagent.agent.facts;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.agent.turn.Fact;
import io.sigmagent.agent.turn.FactValue;
import io.sigmagent.agent.turn.Factor;
import io.sigmagent.agent.turn.Message;
import io.sigmagent.kit.evaluation.EvaluationReport;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which facts of labelled leads are found, and which are found that nobody told. */
final class LeadScores {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** What a question is about; the first that fits. */
    private static final Map<Pattern, Factor> QUESTIONS =
            Map.of(
                    Pattern.compile("(?i).*\\bbudget.*"), Factor.BUDGET_RANGE,
                    Pattern.compile("(?i).*\\b(?:primary uses?|use (?:it|this) for|used for).*"),
                            Factor.USE_CASE,
                    Pattern.compile("(?i).*\\b(?:when|how soon|timeline).*"), Factor.TIMELINE,
                    Pattern.compile("(?i).*\\b(?:decides?|decision).*"), Factor.DECISION_AUTHORITY);

    private final Map<String, int[]> counts = new TreeMap<>(Map.of("all", new int[3]));
    private final List<String> wrong = new ArrayList<>();
    private int leads;

    private LeadScores() {}

    static LeadScores of(FactExtraction extraction, List<JsonNode> rows) {
        LeadScores scores = new LeadScores();
        rows.forEach(row -> scores.take(row, found(extraction, row)));
        return scores;
    }

    void report(String set, EvaluationReport report) {
        report.line("%n%s: %d leads".formatted(set, leads));
        counts.forEach((fact, count) -> {
            report.share(set + ".precision." + fact, fact + ": right of found", count[0], count[1]);
            report.share(set + ".recall." + fact, fact + ": right of told", count[0], count[2]);
        });
        report.line("  wrong: %s".formatted(wrong));
    }

    /** Later facts replace earlier ones; requirements add up. */
    private static Map<Factor, FactValue> found(FactExtraction extraction, JsonNode row) {
        Map<Factor, FactValue> known = new EnumMap<>(Factor.class);
        Factor open = null;
        for (JsonNode line : lines(row)) {
            String text = line.path("text").asText();
            if (line.path("speaker").asText().equals("agent")) {
                open = asked(text);
                continue;
            }
            Message message = new Message("m", text, Instant.EPOCH);
            for (Fact fact : extraction.read(message, new Reading(TODAY, "USD", open))) {
                known.merge(fact.factor(), fact.value(), LeadScores::joined);
            }
        }
        return known;
    }

    private static Iterable<JsonNode> lines(JsonNode row) {
        return row.has("turns") ? row.path("turns") : List.of(row);
    }

    private static Factor asked(String question) {
        return QUESTIONS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(question).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Factor.TECHNICAL_REQUIREMENTS);
    }

    private static FactValue joined(FactValue before, FactValue after) {
        if (before instanceof FactValue.Words(var earlier)
                && after instanceof FactValue.Words(var later)) {
            List<String> words = new ArrayList<>(earlier);
            words.addAll(later);
            return new FactValue.Words(words);
        }
        return after;
    }

    private void take(JsonNode row, Map<Factor, FactValue> found) {
        leads++;
        JsonNode gold = row.path("gold");
        String id = row.path("id").asText();
        count(id, "product", text(gold, "product"), word(found.get(Factor.CATEGORY)));
        count(id, "use_case", text(gold, "use_case"), word(found.get(Factor.USE_CASE)));
        count(id, "timeline", timelineTold(gold), timeline(found.get(Factor.TIMELINE)));
        count(id, "quantity", text(gold, "quantity"), quantity(found.get(Factor.QUANTITY)));
        count(
                id,
                "decision_authority",
                authority(text(gold, "decision_authority")),
                authority(found.get(Factor.DECISION_AUTHORITY)));
        count(id, "budget", budget(gold), budget(found.get(Factor.BUDGET_RANGE)));
        requirements(id, gold, found.get(Factor.TECHNICAL_REQUIREMENTS));
    }

    private void count(String id, String fact, @Nullable String told, @Nullable String found) {
        boolean right = told != null && found != null && agree(told, found);
        add(fact, right ? 1 : 0, found == null ? 0 : 1, told == null ? 0 : 1);
        if (!right && (told != null || found != null)) {
            wrong.add(id + " " + fact + ": told " + told + ", found " + found);
        }
    }

    private void requirements(String id, JsonNode gold, @Nullable FactValue value) {
        List<String> told = new ArrayList<>();
        gold.path("technical_requirements").forEach(node -> told.add(node.asText()));
        List<String> found = value instanceof FactValue.Words(var words) ? words : List.of();
        long right =
                found.stream().filter(one -> told.stream().anyMatch(t -> agree(t, one))).count();
        long met = told.stream().filter(one -> found.stream().anyMatch(f -> agree(one, f))).count();
        add("requirements", (int) Math.min(right, met), found.size(), told.size());
        if (right < found.size() || met < told.size()) {
            wrong.add(id + " requirements: told " + told + ", found " + found);
        }
    }

    private void add(String fact, int right, int found, int told) {
        for (String name : List.of(fact, "all")) {
            int[] count = counts.computeIfAbsent(name, _ -> new int[3]);
            count[0] += right;
            count[1] += found;
            count[2] += told;
        }
    }

    /** The same words but for endings, or one says all that the other says. */
    private static boolean agree(String told, String found) {
        Set<String> one = stems(told);
        Set<String> other = stems(found);
        long common = one.stream().filter(other::contains).count();
        return common > 0 && common >= Math.min(one.size(), other.size()) / 2.0;
    }

    private static Set<String> stems(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\d.]+", -1))
                .filter(word -> !word.isBlank())
                .map(word -> word.equals("tv") ? "television" : word)
                .map(word -> word.replaceAll("(?:ing|ion|es|s|e)$", ""))
                .collect(Collectors.toSet());
    }

    private static @Nullable String text(JsonNode gold, String field) {
        return gold.path(field).isNull() || gold.path(field).isMissingNode()
                ? null
                : gold.path(field).asText();
    }

    private static @Nullable String word(@Nullable FactValue value) {
        return value instanceof FactValue.Word(var word) ? word : null;
    }

    private static @Nullable String quantity(@Nullable FactValue value) {
        return value instanceof FactValue.Quantity(var pieces) ? "" + pieces : null;
    }

    private static @Nullable String timelineTold(JsonNode gold) {
        String told = text(gold, "timeline");
        return told == null ? null : told.replace('_', '.');
    }

    private static @Nullable String timeline(@Nullable FactValue value) {
        return value instanceof FactValue.Timeline timeline
                ? timeline.urgency().name().toLowerCase(Locale.ROOT).replace('_', '.')
                : null;
    }

    private static @Nullable String authority(@Nullable String told) {
        return told == null
                ? null
                : switch (told) {
                    case "approved_by_other", "self", "sole", "alone" -> "alone";
                    case "needs_approval", "requires_approval" -> "approval";
                    default -> told;
                };
    }

    private static @Nullable String authority(@Nullable FactValue value) {
        return value instanceof FactValue.Authority authority
                ? authority(authority.name().toLowerCase(Locale.ROOT))
                : null;
    }

    private static @Nullable String budget(JsonNode gold) {
        boolean told = gold.path("budget_min").isNumber() || gold.path("budget_max").isNumber();
        return told
                ? range(number(gold.path("budget_min")), number(gold.path("budget_max")))
                : null;
    }

    private static @Nullable String budget(@Nullable FactValue value) {
        return value instanceof FactValue.Budget budget && !budget.vague()
                ? range(budget.min(), budget.max())
                : null;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    private static String range(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return plain(least) + "to" + plain(most);
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "any" : number.stripTrailingZeros().toPlainString();
    }
}
