package io.sigmagent.agent.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.agent.turn.Message;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes",
                "yes please",
                "ok, go ahead",
                "Sí, adelante",
                "vale",
                "Oui !",
                "D'accord",
                "sure, do it",
                "parfait, je confirme"
            })
    void hearsAPlainYes(String text) {
        assertThat(Consent.isGiven(messages(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes, but two of them",
                "is it ok?",
                "no",
                "not yet",
                "Yes if it is cheaper",
                "sí, pero en azul",
                "oui mais pas aujourd'hui",
                "maybe",
                "yesterday",
                "",
                "okra"
            })
    void takesNothingElseForAYes(String text) {
        assertThat(Consent.isGiven(messages(text))).isFalse();
    }

    @Test
    void takesAYesBackThatALaterMessageDoubts() {
        assertThat(Consent.isGiven(messages("yes", "wait"))).isFalse();
    }

    private static List<Message> messages(String... texts) {
        return Arrays.stream(texts).map(text -> new Message("m", text, Instant.EPOCH)).toList();
    }
}
