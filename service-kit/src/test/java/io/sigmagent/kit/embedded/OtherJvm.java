package io.sigmagent.kit.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A second JVM on the class path of this one, to be killed. */
final class OtherJvm implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private OtherJvm(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static OtherJvm run(Class<?> main, Path folder) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(main.getName(), folder.toString()));
        return new OtherJvm(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits for a line that holds the text, and fails with all that was said if none comes. */
    String awaitLine(String text) throws IOException {
        StringBuilder said = new StringBuilder();
        String line = output.readLine();
        while (line != null) {
            if (line.contains(text)) {
                return line;
            }
            said.append(line).append('\n');
            line = output.readLine();
        }
        throw new IOException("ended without \"" + text + "\", it said: " + said);
    }

    /** SIGKILL: no shutdown hook, no clean end. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        kill();
        output.close();
    }
}
