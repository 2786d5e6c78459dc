package io.sigmagent.agent.facts;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.turn.FactValue.Budget;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetFinderTest {

    private final BudgetFinder finder = new BudgetFinder("USD", List.of("price limit of"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Hi, I'm looking for a gaming laptop under $1500   | -     | 1500   | USD | under $1500
                    up to 1,200.50 dollars please                     | -     | 1200.50| USD | up to 1,200.50 dollars
                    nothing above 900 €                               | -     | 900    | EUR | nothing above 900 €
                    I have about 1.5k to spend                        | 1500  | 1500   | -   | about 1.5k
                    my budget is 1 500 USD                            | 1500  | 1500   | USD | 1 500 USD
                    between $500 and $700                             | 500   | 700    | USD | between $500 and $700
                    somewhere from 400 to 600 euros                   | 400   | 600    | EUR | from 400 to 600 euros
                    $1-2k                                             | 1000  | 2000   | USD | $1-2k
                    around 800 for a phone                            | 800   | 800    | -   | around 800
                    at least £300                                     | 300   | -      | GBP | at least £300
                    I don't want to spend more than 2 grand           | -     | 2000   | -   | n't want to spend more than 2 grand
                    fifteen hundred dollars                           | 1500  | 1500   | USD | fifteen hundred dollars
                    a couple hundred bucks                            | 200   | 200    | USD | a couple hundred bucks
                    my price limit of 450, tops                       | -     | 450    | -   | limit of 450
                    menos de 700 euros                                | -     | 700    | EUR | menos de 700 euros
                    moins de 1.200 €                                  | -     | 1200   | EUR | moins de 1.200 €
                    I was thinking $1000 but can go up to $1300       | -     | 1300   | USD | up to $1300
                    CA$ 650 or less                                   | -     | 650    | CAD | CA$ 650 or less
                    """)
    void readsAmountsBoundsAndCurrencies(
            String text, BigDecimal min, BigDecimal max, String currency, String quote) {
        Found<Budget> found = finder.find(text, false).orElseThrow();

        assertThat(found.value().min()).usingComparator(nullsFirst(naturalOrder())).isEqualTo(min);
        assertThat(found.value().max()).usingComparator(nullsFirst(naturalOrder())).isEqualTo(max);
        assertThat(found.value().currency()).isEqualTo(currency);
        assertThat(found.quote(text)).contains(quote.substring(quote.indexOf(' ') + 1));
        assertThat(text).contains(found.quote(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Where is order 1042?",
                "I own a PS5 and an RTX 4070",
                "a 27 inch monitor with 144 Hz in 4K",
                "my number is 555 1234567",
                "the model from 2026",
                "is it 20% faster?",
                "does it cost $500?",
                "it's $1,499, right?",
                "I was charged $80 twice",
                "do you give a $50 discount?",
                "does it weigh over 3 pounds?",
                "with 16GB RAM and around 512 GB",
                "about 2 weeks",
                "call me at around 5",
                "for someone under 30"
            })
    void takesNothingElseForABudget(String text) {
        assertThat(finder.find(text, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cheap earbuds",
                "nothing too expensive",
                "I'm on a tight budget",
                "something affordable"
            })
    void knowsThatCheapIsVague(String text) {
        assertThat(finder.find(text, false).orElseThrow().value().vague()).isTrue();
    }

    @Test
    void readsABareNumberOnlyWhenItWasAskedFor() {
        assertThat(finder.find("800", true).orElseThrow().value().max())
                .isEqualTo(new BigDecimal("800"));
        assertThat(finder.find("800", false)).isEmpty();
        assertThat(finder.find("27 inch", true)).isEmpty();
    }

    @Test
    void takesTheDollarForTheShopsOwn() {
        var canadian = new BudgetFinder("CAD", List.of());

        assertThat(canadian.find("under $900", false).orElseThrow().value().currency())
                .isEqualTo("CAD");
        assertThat(canadian.find("under US$900", false).orElseThrow().value().currency())
                .isEqualTo("USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 ", "$1,", "1-1-", "twenty ", "a hundred and ", "$1 "})
    @Timeout(5)
    void readsTheLongestMessageQuickly(String part) {
        String longest = part.repeat(8000 / part.length());

        assertThat(new BudgetFinder("USD", List.of()).find(longest, true)).isNotNull();
    }
}
