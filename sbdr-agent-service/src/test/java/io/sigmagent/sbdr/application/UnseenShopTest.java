package io.sigmagent.sbdr.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.store.ExportedShop;
import io.sigmagent.agent.store.Money;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import io.sigmagent.agent.turn.ShownProduct;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Needs with a budget in a shop that nobody prepared for: kinds that the knowledge base does not
 * know, types in three languages or none, another currency. What is right follows from the export.
 */
class UnseenShopTest {

    private static final ExportedShop SHOP = ExportedShop.read("/unseen-shop/products.csv", "EUR");

    @ParameterizedTest
    @CsvFileSource(resources = "/unseen-shop/questions.txt", delimiter = '|')
    void showsOnlyWhatFitsAtItsTruePrice(String language, String kind, String most, String words) {
        Map<String, List<Money>> right = SHOP.payable(kind, Money.of(most, "EUR"));
        Dialogue dialogue =
                Dialogue.with(AgentKind.SBDR, Talks.BRAIN, SHOP.store()).speaking(language);

        Answer answer = dialogue.says(words.replace('¤', '€'));

        List<ShownProduct> recommended =
                answer.products().stream()
                        .filter(product -> answer.actions().contains("recommended:" + product.id()))
                        .toList();
        assertThat(recommended.isEmpty()).as(answer.text()).isEqualTo(right.isEmpty());
        assertThat(recommended)
                .hasSizeLessThan(4)
                .allSatisfy(shown ->
                        assertThat(right.getOrDefault(shown.id(), List.of()))
                                .as(answer.text())
                                .contains(shown.price()))
                .allSatisfy(shown -> assertThat(shown.inStock()).isTrue())
                .allSatisfy(shown ->
                        assertThat(answer.text())
                                .contains(shown.title(), shown.price().display(language)));
        if (right.isEmpty()) {
            assertThat(answer.actions())
                    .anyMatch(action -> action.matches("(?:nearest|missed):.+"));
        }
        assertThat(answer.language()).isEqualTo(language);
        assertThat(Talks.questionsIn(answer.text())).isEqualTo(1);
    }
}
