package io.sigmagent.agent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.knowledge.PageSearch.Weights;
import io.sigmagent.agent.turn.Knowledge.Kind;
import io.sigmagent.agent.turn.Knowledge.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Measures the search on our own questions: those that we looked at while we wrote the pages, and
 * those that nobody looked at.
 */
class PageSearchTest {

    private static final Set<Kind> TERMS = Set.of(Kind.POLICY, Kind.FAQ);
    private static final List<Page> PAGES = new KnowledgeLoader(null).pages();
    private static final Map<String, Weights> VARIANTS = new LinkedHashMap<>();

    static {
        VARIANTS.put("words", new Weights(0, 0.22, 0.22));
        VARIANTS.put("meaning", new Weights(1, 0.6, 0.22));
        VARIANTS.put("both", PageSearch.MEASURED);
    }

    @BeforeAll
    static void printsTheTable() {
        for (String file : List.of("questions", "unseen-questions")) {
            for (var variant : VARIANTS.entrySet()) {
                for (String language : List.of("en", "es", "fr")) {
                    Tally tally = measure(file, language, variant.getValue());
                    System.out.printf(
                            Locale.ROOT,
                            "%-17s %-8s %s  right %2d, wrong %2d, silent %2d of %2d;"
                                    + "  claims nothing for %2d of %2d%n",
                            file,
                            variant.getKey(),
                            language,
                            tally.right,
                            tally.wrong,
                            tally.silent,
                            tally.right + tally.wrong + tally.silent,
                            tally.refused,
                            tally.refused + tally.claimed);
                }
            }
        }
    }

    @Test
    void answersMostQuestionsThatThePagesAnswer() {
        for (String language : List.of("en", "es", "fr")) {
            Tally tally = measure("questions", language, PageSearch.MEASURED);

            assertThat(tally.share()).as(language).isGreaterThan(0.6);
        }
    }

    @Test
    void claimsSeldomWhereThePagesSayNothing() {
        int claimed = 0;
        int all = 0;
        for (String file : List.of("questions", "unseen-questions")) {
            for (String language : List.of("en", "es", "fr")) {
                Tally tally = measure(file, language, PageSearch.MEASURED);
                claimed += tally.claimed;
                all += tally.claimed + tally.refused;
            }
        }

        assertThat((double) claimed / all).isLessThan(0.1);
    }

    private static Tally measure(String file, String language, Weights weights) {
        PageSearch search = new PageSearch(PAGES, Meaning.SHARED, weights);
        if (weights.meaning() > 0) {
            search.learn().join();
        }
        Tally tally = new Tally();
        questions(file).stream()
                .filter(question -> question.language().equals(language))
                .forEach(question ->
                        tally.count(question, search.search(question.text(), language, TERMS)));
        return tally;
    }

    private static List<Question> questions(String file) {
        try (InputStream in =
                PageSearchTest.class.getResourceAsStream("/knowledge/" + file + ".tsv")) {
            return new InputStreamReader(in, StandardCharsets.UTF_8)
                    .readAllLines().stream()
                            .filter(line -> !line.startsWith("#"))
                            .map(Question::of)
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Question(String language, String text, List<String> wanted) {

        static Question of(String line) {
            String[] columns = line.split("\t", -1);
            List<String> wanted =
                    columns[2].equals("-") ? List.of() : Arrays.asList(columns[2].split("\\|", -1));
            return new Question(columns[0], columns[1], wanted);
        }

        boolean isAnsweredBy(Passage passage) {
            return wanted.contains(place(passage));
        }

        private static String place(Passage passage) {
            Page page =
                    PAGES.stream()
                            .filter(one -> passage.source().startsWith(one.source() + "#"))
                            .findFirst()
                            .orElseThrow();
            List<String> headings = page.sections().stream().map(Page.Section::heading).toList();
            String folder = page.kind() == Kind.FAQ ? "faq/" : "";
            return folder + page.topic() + " " + (headings.indexOf(passage.heading()) + 1);
        }
    }

    private static final class Tally {

        private int right;
        private int wrong;
        private int silent;
        private int refused;
        private int claimed;

        void count(Question question, List<Passage> found) {
            if (question.wanted().isEmpty()) {
                refused += found.isEmpty() ? 1 : 0;
                claimed += found.isEmpty() ? 0 : 1;
            } else if (found.isEmpty()) {
                silent++;
            } else if (question.isAnsweredBy(found.getFirst())) {
                right++;
            } else {
                wrong++;
            }
        }

        double share() {
            return (double) right / (right + wrong + silent);
        }
    }
}
