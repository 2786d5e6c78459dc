package io.sigmagent.standalone;

import io.sigmagent.standalone.terminal.TerminalChat;
import io.sigmagent.standalone.terminal.Unreachable;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The command {@code chat}. */
final class TerminalCommand {

    private TerminalCommand() {}

    /** Chats with the gateway of this machine until the lines end; the exit code of the program. */
    static int chat(int port, @Nullable String session) throws InterruptedException {
        Logging.silence();
        String name =
                Optional.ofNullable(session)
                        .orElseGet(
                                () -> "terminal-" + UUID.randomUUID().toString().substring(0, 8));
        boolean typed =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        URI gateway = URI.create("ws://localhost:" + port);
        PrintStream out = System.out;
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var chat = new TerminalChat(gateway, name, out, !typed, Clock.systemUTC())) {
            chat.run(lines);
            return 0;
        } catch (Unreachable | IOException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }
}
