package io.sigmagent.sbdr.application;

import io.sigmagent.agent.catalogue.ShopSamples;
import io.sigmagent.agent.dialogue.Dialogue;
import io.sigmagent.agent.turn.AgentKind;
import io.sigmagent.agent.turn.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Prints the conversations of {@code transcripts.txt}, to be read aloud. */
final class Transcripts {

    private Transcripts() {}

    /** Prints all of them. */
    public static void main(String[] args) throws IOException {
        Dialogue dialogue = null;
        for (String line : script().split("\n", -1)) {
            if (line.startsWith("[")) {
                System.out.printf("%n======== %s%n", line);
                dialogue =
                        Dialogue.with(AgentKind.SBDR, Talks.BRAIN, ShopSamples.shop())
                                .speaking(line.substring(1, 3));
            } else if (!line.isBlank() && dialogue != null) {
                Answer answer = dialogue.says(line);
                System.out.printf("> %s%n%s%n   (%s)%n", line, answer.text(), answer.outcome());
            }
        }
    }

    private static String script() throws IOException {
        try (InputStream in = Transcripts.class.getResourceAsStream("/transcripts.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
