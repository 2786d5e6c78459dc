package io.sigmagent.kit.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom PostgreSQL, which refuses to run as root, believes to run as: ourselves, or for root nobody,
 * either in a user namespace of its own, where the files stay root's, or, where containers forbid
 * that, really.
 */
record UnprivilegedUser(List<String> prefix, int fileOwner) {

    private static final int NOBODY = 65_534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> BECOME_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    /** Finds out by trial what this machine permits; the folder shows who we are. */
    static UnprivilegedUser find(Path folder) throws IOException {
        int self = owner(folder);
        if (self != 0) {
            return new UnprivilegedUser(List.of(), self);
        }
        if (permitted(NAMESPACE)) {
            return new UnprivilegedUser(NAMESPACE, self);
        }
        if (permitted(BECOME_NOBODY)) {
            return new UnprivilegedUser(BECOME_NOBODY, NOBODY);
        }
        throw new IOException(
                "user: root (expected: another user, or permission to use unshare or setpriv, as"
                        + " PostgreSQL does not run as root)");
    }

    private static boolean permitted(List<String> prefix) {
        return Commands.succeeds(Commands.join(prefix, List.of("true")));
    }

    List<String> command(List<String> command) {
        return Commands.join(prefix, command);
    }

    /** Gives the file, or the folder and all in it, to this user. */
    void own(Path root) throws IOException {
        if (owner(root) == fileOwner) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "unix:uid", fileOwner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int owner(Path folder) throws IOException {
        return (Integer) Files.getAttribute(folder, "unix:uid");
    }
}
