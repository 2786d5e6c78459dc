package io.sigmagent.account.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what about order #1042, my email is jane@example.com | #1042",
                "Order 1042 please | #1042",
                "my order number is 1042 | #1042",
                "order no. 1042 | #1042",
                "Order ID: SO-1042 | #SO-1042",
                "it is # 1042 | #1042",
                "not #1042 but #1043 | #1043",
            })
    void findsAnOrder(String text, String expected) {
        assertThat(Mentions.orderIn(text, false)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I want to order 2 laptops for $1500",
                "jane1042@example.com",
                "a laptop with 1024 GB",
                "where is my order?",
            })
    void findsNoOrderWhereNoneIsNamed(String text) {
        assertThat(Mentions.orderIn(text, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1042 | #1042", "it's 1042, thanks | #1042", "en1042 | #EN1042"})
    void takesABareNumberWhenOneIsExpected(String text, String expected) {
        assertThat(Mentions.orderIn(text, true)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I paid $1500", "jane1042@example.com", "no idea"})
    void takesNoAmountOrAddressForANumber(String text) {
        assertThat(Mentions.orderIn(text, true)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "my email is Jane@Example.com., jane@example.com",
        "jane.doe+shop@mail.example.co.uk please, jane.doe+shop@mail.example.co.uk"
    })
    void findsAnEmail(String text, String expected) {
        assertThat(Mentions.emailIn(text)).contains(expected);
    }
}
