package io.sigmagent.kit.embedded;

import java.nio.file.Path;

/** The data folder belongs to a running process. */
public final class DataFolderInUse extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    DataFolderInUse(Path folder, String owner) {
        super(
                "data folder "
                        + folder
                        + " is in use by process "
                        + owner
                        + " (expected: one at a time; stop that process or choose another folder)");
    }
}
