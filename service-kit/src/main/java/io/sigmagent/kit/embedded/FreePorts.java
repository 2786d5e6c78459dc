package io.sigmagent.kit.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds ports to listen on below the range from which systems take the ports of outgoing
 * connections.
 */
final class FreePorts {

    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 200;

    private FreePorts() {}

    /** The wanted port as it is, or any free one for 0. */
    static int choose(int wanted) {
        if (wanted < 0 || wanted > 65_535) {
            throw new IllegalArgumentException(
                    "port: " + wanted + " (expected: 0 to 65535, 0 for any)");
        }
        return wanted == 0 ? any() : wanted;
    }

    /** Says clearly what the servers themselves report in many lines. */
    static void requireFree(int port) {
        if (!isFree(port)) {
            throw new IllegalStateException(
                    "port: 127.0.0.1:"
                            + port
                            + " is taken by another program (expected: a free one)");
        }
    }

    static int any() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "no free port on 127.0.0.1 in "
                        + ATTEMPTS
                        + " attempts (expected: one in "
                        + LOWEST
                        + " to "
                        + HIGHEST
                        + ")");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
