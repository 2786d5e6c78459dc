package io.sigmagent.agent.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnowledgeBaseTest {

    @TempDir Path folder;

    private final KnowledgeBase builtIn = KnowledgeBase.builtIn();

    @Test
    void knowsTheCategoriesOfAnElectronicsShop() {
        assertThat(builtIn.products())
                .extracting(ProductKnowledge::name)
                .contains(
                        "gaming laptops",
                        "laptops",
                        "ultrabooks",
                        "business laptops",
                        "monitors",
                        "phones",
                        "tablets",
                        "headphones",
                        "speakers",
                        "graphics cards",
                        "cameras",
                        "televisions",
                        "consoles",
                        "smartwatches",
                        "accessories");
        assertThat(builtIn.product("gaming laptops").orElseThrow().questions())
                .first()
                .isEqualTo("What games do you primarily play?");
        assertThat(builtIn.handoff()).isEqualTo(new HandoffRules(75, 90));
        assertThat(builtIn.phrases().authority()).contains("I'm authorized");
    }

    @Test
    void endsEachOfItsQuestionsInItsOnlyQuestionMark() {
        assertThat(builtIn.products())
                .flatExtracting(ProductKnowledge::questions)
                .allSatisfy(question -> assertThat(question).matches("[^?]+\\?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    how do I set up my new monitor?               | monitors
                    my screen says no signal                      | monitors
                    setting up the earbuds                        | headphones
                    my gaming laptop won't start                  | laptops
                    my new telly has no channels                  | televisions
                    how do I fit the GPU                          | graphics cards
                    the controller does not pair with my console  | consoles
                    first steps with the mirrorless camera        | cameras
                    how do I get my data on the new phone         | phones
                    """)
    void findsTheGuideThatAQuestionIsAbout(String question, String category) {
        assertThat(builtIn.guideFor(question))
                .get()
                .extracting(Guide::category)
                .isEqualTo(category);
    }

    @Test
    void findsNoGuideWhereThereIsNone() {
        assertThat(builtIn.guideFor("what is the weather like")).isEmpty();
    }

    @Test
    void readsGuidesStepByStep() {
        Guide guide = builtIn.guideFor("set up my monitor").orElseThrow();

        assertThat(guide.title()).isEqualTo("Setting up your monitor");
        assertThat(guide.intro()).isNotBlank();
        assertThat(guide.steps()).hasSize(5);
        assertThat(guide.steps().getFirst().title()).isEqualTo("Put the stand together");
        assertThat(guide.steps().getFirst().trouble()).startsWith("If the stand");
        assertThat(guide.steps().getLast().trouble()).isNull();
    }

    @Test
    void prefersTheFolderAndFillsItsGaps() throws IOException {
        Files.createDirectories(folder.resolve("guides"));
        Files.writeString(
                folder.resolve("guides/monitors.md"),
                "# Ours\n\nShort.\n\n## Step 1: Go\nPlug it in.\n");

        KnowledgeBase own = KnowledgeBase.of(folder);

        assertThat(own.guideFor("my monitor")).get().extracting(Guide::title).isEqualTo("Ours");
        assertThat(own.products()).hasSameSizeAs(builtIn.products());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '# A title only'                                      | guides/monitors.md:1: incomplete
                    '# A\\n\\nIntro.\\n\\n## Step 1: Go\\n## Step 2: On\\nGo.'   | step "Go" without text
                    '# A\\n\\nIntro.\\n\\n### Wrong'                          | monitors.md:5: ### Wrong
                    """)
    void namesFileAndLineOfAWrongGuide(String text, String message) throws IOException {
        Files.createDirectories(folder.resolve("guides"));
        Files.writeString(folder.resolve("guides/monitors.md"), text.replace("\\n", "\n"));

        assertThatThrownBy(() -> KnowledgeBase.of(folder))
                .isInstanceOf(UnreadableKnowledge.class)
                .hasMessageContaining(message.replace("guides/", ""));
    }

    @Test
    void namesFileAndLineOfWrongKnowledge() throws IOException {
        String good =
                """
                {
                  "products": {
                    "desks": {
                      "description": "Desks",
                      "features": [],
                      "price_range": 12,
                      "qualification_questions": []
                    }
                  }
                }
                """;
        Files.writeString(folder.resolve("knowledge.json"), good);
        assertThatThrownBy(() -> KnowledgeBase.of(folder))
                .hasMessage("knowledge.json:6: products/desks/price_range: 12 (expected: text)");

        Files.writeString(folder.resolve("knowledge.json"), good.replace("12", "\"$1\""));
        assertThatThrownBy(() -> KnowledgeBase.of(folder))
                .hasMessageContaining("qualification_criteria: missing (expected: an object)");

        Files.writeString(folder.resolve("knowledge.json"), "{\n  \"products\": [\n");
        assertThatThrownBy(() -> KnowledgeBase.of(folder))
                .hasMessageStartingWith("knowledge.json:3: ");
    }

    @Test
    void namesTheLineOfAWrongSynonym() throws IOException {
        Files.writeString(folder.resolve("synonyms.txt"), "# words\nlaptops laptop\n");

        assertThatThrownBy(() -> KnowledgeBase.of(folder))
                .hasMessage("synonyms.txt:2: laptops laptop (expected: category = word, word)");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> KnowledgeBase.of(folder.resolve("none")))
                .hasMessageContaining("no folder");
    }
}
