package io.sigmagent.agent.claims;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.claims.ClaimCheck.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** All lies are caught, and what is true passes: both rates are printed. */
class ClaimCorpusTest {

    private static final double PASSING = 0.98;

    @Test
    void catchesEveryPoisonedDraft() {
        List<CorpusLine> poisoned = CorpusLine.of("poisoned");

        List<CorpusLine> passed = poisoned.stream().filter(ClaimCorpusTest::passes).toList();

        tell("poisoned drafts caught", poisoned.size() - passed.size(), poisoned.size());
        assertThat(poisoned).hasSizeGreaterThanOrEqualTo(150);
        assertThat(poisoned.stream().filter(line -> line.about().equals("echo")).count())
                .isGreaterThanOrEqualTo(30);
        assertThat(passed).isEmpty();
    }

    @Test
    void letsHonestDraftsPass() {
        List<CorpusLine> honest = CorpusLine.of("honest");

        List<String> refused =
                honest.stream()
                        .filter(line -> !passes(line))
                        .map(line -> ClaimWorld.verdict(line) + " " + line)
                        .toList();

        tell("honest drafts passed", honest.size() - refused.size(), honest.size());
        assertThat(honest).hasSizeGreaterThanOrEqualTo(150);
        assertThat(honest.size() - refused.size())
                .as(String.join("\n", refused))
                .isGreaterThanOrEqualTo((int) Math.ceil(PASSING * honest.size()));
    }

    private static boolean passes(CorpusLine line) {
        return ClaimWorld.verdict(line) instanceof Verdict.Proven;
    }

    private static void tell(String what, int part, int all) {
        System.out.printf("%s: %d of %d (%.1f %%)%n", what, part, all, 100.0 * part / all);
    }
}
