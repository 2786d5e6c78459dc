package io.sigmagent.agent.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sigmagent.agent.catalogue.Categories;
import io.sigmagent.agent.catalogue.ShopSamples;
import io.sigmagent.agent.knowledge.KnowledgeBase;
import io.sigmagent.agent.turn.FactValue.Budget;
import io.sigmagent.agent.turn.FactValue.Timeline;
import io.sigmagent.kit.evaluation.EvaluationData;
import io.sigmagent.kit.evaluation.EvaluationReport;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures the fact finders; {@code make eval} runs it. */
@Tag("evaluation")
class FactEvaluationTest {

    private static final LocalDate SOME_DAY = LocalDate.of(2026, 11, 24);
    private static final int MOST_WORDS_OF_A_BARE_ANSWER = 5;

    private final EvaluationReport report = new EvaluationReport();

    @Test
    void measuresMoneyTimeAndLeads() {
        measured("money", FactEvaluationTest::isMoneyRight);
        measured("time", FactEvaluationTest::isTimeRight);
        leads();
        report.write("facts");

        assertThat(EvaluationData.files("money")).isNotNull();
    }

    private void measured(String kind, Predicate<JsonNode> right) {
        Map<String, List<JsonNode>> files = EvaluationData.files(kind);
        files.forEach((name, rows) -> {
            report.line("%n%s: %d rows".formatted(name, rows.size()));
            List<JsonNode> wrong = rows.stream().filter(right.negate()).toList();
            report.share(name + ".right", "right", rows.size() - wrong.size(), rows.size());
            report.line(
                    "  wrong: %s".formatted(wrong.stream().map(FactEvaluationTest::told).toList()));
        });
        if (files.isEmpty()) {
            report.line("%n%s".formatted(EvaluationData.missing(kind)));
        }
    }

    private static String told(JsonNode row) {
        return row.path("id").asText() + " \"" + row.path("text").asText() + '"';
    }

    /** The very range; nothing where there is none. */
    private static boolean isMoneyRight(JsonNode row) {
        String text = row.path("text").asText();
        boolean asked = row.path("context").isTextual();
        Optional<Budget> found =
                asked
                        ? new BudgetFinder("USD", List.of())
                                .find(text, true)
                                .map(Found::value)
                                .filter(budget -> !budget.vague())
                        : new MoneyFinder("USD")
                                .find(text).stream()
                                        .map(Found::value)
                                        .findFirst()
                                        .or(() -> budget(text));
        BigDecimal least = number(row.path("min"));
        BigDecimal most = number(row.path("max"));
        boolean nothing = least == null && most == null;
        return nothing
                ? found.isEmpty()
                : found.filter(budget ->
                                same(budget.min(), least)
                                        && same(budget.max(), most)
                                        && isCurrencyRight(row, budget))
                        .isPresent();
    }

    private static Optional<Budget> budget(String text) {
        return new BudgetFinder("USD", List.of())
                .find(text, false)
                .map(Found::value)
                .filter(budget -> !budget.vague());
    }

    private static boolean isCurrencyRight(JsonNode row, Budget budget) {
        return row.path("currency").isNull()
                || budget.currency() == null
                || row.path("currency").asText().equals(budget.currency());
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : (other != null && one.compareTo(other) == 0);
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        return node.isNumber() ? node.decimalValue() : null;
    }

    /** One of the accepted buckets; {@code none} means that nothing may be found. */
    private static boolean isTimeRight(JsonNode row) {
        String text = row.path("text").asText();
        LocalDate today =
                row.path("ref").isTextual()
                        ? LocalDateTime.parse(row.path("ref").asText()).toLocalDate()
                        : SOME_DAY;
        boolean bare = text.split("\\s+").length <= MOST_WORDS_OF_A_BARE_ANSWER;
        String found =
                new TimelineFinder(today, List.of())
                        .find(text, bare)
                        .map(Found::value)
                        .map(Timeline::urgency)
                        .map(urgency -> urgency.name().toLowerCase(Locale.ROOT))
                        .orElse("none");
        for (JsonNode accepted : row.path("urgency_accept")) {
            if (accepted.asText().equals(found)) {
                return true;
            }
        }
        return false;
    }

    private void leads() {
        KnowledgeBase knowledge = KnowledgeBase.builtIn();
        FactExtraction extraction =
                new FactExtraction(
                        knowledge.phrases(),
                        Categories.of(
                                        knowledge,
                                        ShopSamples.shop().catalogue().found().orElseThrow())
                                .finder());
        Map<String, List<JsonNode>> files = EvaluationData.files("leads");
        files.forEach((name, rows) -> LeadScores.of(extraction, rows).report(name, report));
        if (files.isEmpty()) {
            report.line("%n%s".formatted(EvaluationData.missing("leads")));
        }
    }
}
