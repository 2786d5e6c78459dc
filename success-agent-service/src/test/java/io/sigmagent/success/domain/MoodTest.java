package io.sigmagent.success.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoodTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yes | YES",
                "Done! | YES",
                "next please | YES",
                "that worked, thanks | YES",
                "no | NO",
                "it doesn't work | NO",
                "it doesn’t work | NO",
                "not yet | NO",
                "I can't find the cable, there is an error | NO",
                "I'm not happy with it | NO",
                "no problem at all | YES",
                "go back | BACK",
                "say that again | AGAIN",
                "stop | STOP",
                "never mind, later | STOP",
                "what is a cable? | OTHER",
            })
    void understandsShortReplies(String text, Mood expected) {
        assertThat(Mood.of(text)).isEqualTo(expected);
    }
}
