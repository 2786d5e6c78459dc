package io.sigmagent.kit.embedded;

import java.nio.file.Path;

/** Takes a data folder and holds it until its input ends or it is killed. */
final class FolderTaker {

    private FolderTaker() {}

    public static void main(String[] arguments) throws Exception {
        try (DataFolder folder = DataFolder.take(Path.of(arguments[0]))) {
            System.out.println("taken " + folder.path());
            while (System.in.read() >= 0) {
                // holds on
            }
        }
    }
}
