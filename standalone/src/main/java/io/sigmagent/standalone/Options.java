package io.sigmagent.standalone;

import io.sigmagent.kit.settings.WrongSetting;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the command line says.
 *
 * @param command run, events or help
 * @param port of the gateway; null = as the settings say
 * @param data folder of all data; null = as the settings say
 * @param session of which events are listed; null = of all
 */
record Options(
        Command command, @Nullable Integer port, @Nullable Path data, @Nullable String session) {

    static final String USAGE =
            """
            usage: java -jar sigmagent.jar [--port N] [--data DIR]
                   java -jar sigmagent.jar events [--data DIR] [--session ID]

              --port N       port of the gateway, 1 to 65529 (default 8000; the other services take the next six)
              --data DIR     folder of all data, kept between runs (default ./data)
              events         lists the events of a running system, decoded and in order
              --session ID   only those of one session\
            """;

    private static final int HIGHEST_PORT = 65_529;

    enum Command {
        RUN,
        EVENTS,
        HELP
    }

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException or {@code WrongSetting} that says which word is wrong and
     *     what is expected
     */
    static Options parse(List<String> words) {
        Options options = new Options(Command.RUN, null, null, null);
        for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
            String word = rest.next();
            options =
                    switch (word) {
                        case "events" -> options.doing(Command.EVENTS);
                        case "--help", "-h", "help" -> options.doing(Command.HELP);
                        case "--port" -> options.onPort(port(word, value(word, rest)));
                        case "--data" -> options.in(Path.of(value(word, rest)));
                        case "--session" -> options.of(value(word, rest));
                        default ->
                                throw new IllegalArgumentException(
                                        word + ": unknown (expected: see --help)");
                    };
        }
        return options;
    }

    private Options doing(Command other) {
        return new Options(other, port, data, session);
    }

    private Options onPort(int other) {
        return new Options(command, other, data, session);
    }

    private Options in(Path other) {
        return new Options(command, port, other, session);
    }

    private Options of(String other) {
        return new Options(command, port, data, other);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + ": value missing (expected: one word)");
        }
        return rest.next();
    }

    /** A gateway's port; the key is named when it is none. */
    static int port(String key, String text) {
        if (text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= HIGHEST_PORT) {
                return port;
            }
        }
        throw new WrongSetting(key, text, "1 to " + HIGHEST_PORT);
    }
}
