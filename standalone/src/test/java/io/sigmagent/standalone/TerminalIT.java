package io.sigmagent.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sigmagent.standalone.terminal.TerminalChat;
import io.sigmagent.standalone.terminal.Unreachable;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The chat from a terminal, with the running product. */
@Timeout(120)
class TerminalIT {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void saysTheLinesOneByOneAndShowsTheAnswers() throws IOException, InterruptedException {
        URI gateway = URI.create("ws://localhost:" + RunningProduct.shared().port());

        talk(gateway, "Hello there\n\nI need a tablet for drawing under $700\n/rate 9\n/quit\nno");

        assertThat(text())
                .containsSubsequence(
                        "You: Hello there",
                        "Sales: ",
                        "You: I need a tablet for drawing under $700",
                        "Sales: ",
                        "You: /rate 9",
                        "!: ")
                .doesNotContain("You: no");
    }

    @Test
    void saysWhereNobodyAnswers() {
        assertThatThrownBy(() -> talk(URI.create("ws://localhost:1"), "Hello"))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("ws://localhost:1")
                .hasMessageContaining("make dev");
    }

    private void talk(URI gateway, String lines) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        try (var chat = new TerminalChat(gateway, "terminal-it", out, true, Clock.systemUTC())) {
            chat.run(new BufferedReader(new StringReader(lines)));
        }
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
