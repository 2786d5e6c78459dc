package io.sigmagent.kit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    private final Path path;

    DataFolderTest(@TempDir Path path) {
        this.path = path;
    }

    @Test
    void refusesASecondOwnerInThisJvmAndFreesTheFolderAtTheEnd() {
        DataFolder first = DataFolder.take(path);
        assertThatThrownBy(() -> DataFolder.take(path))
                .isInstanceOf(DataFolderInUse.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("process " + ProcessHandle.current().pid());
        first.close();
        try (DataFolder second = DataFolder.take(path)) {
            first.close();
            assertThatThrownBy(() -> DataFolder.take(second.path()))
                    .isInstanceOf(DataFolderInUse.class);
        }
    }

    @Test
    void refusesASecondOwnerInAnotherJvmEvenAfterARefusalInThisOne() throws Exception {
        try (DataFolder own = DataFolder.take(path)) {
            assertThatThrownBy(() -> DataFolder.take(own.path()))
                    .isInstanceOf(DataFolderInUse.class);
            try (OtherJvm other = OtherJvm.run(FolderTaker.class, path)) {
                assertThat(other.awaitLine("DataFolderInUse"))
                        .contains("process " + ProcessHandle.current().pid());
            }
        }
    }

    @Test
    void isFreeAsSoonAsItsOwnerIsKilled() throws Exception {
        try (OtherJvm other = OtherJvm.run(FolderTaker.class, path)) {
            assertThat(other.awaitLine("taken")).contains(path.toRealPath().toString());
            assertThatThrownBy(() -> DataFolder.take(path)).isInstanceOf(DataFolderInUse.class);
            other.kill();
            try (DataFolder own = DataFolder.take(path)) {
                assertThat(own.path()).isEqualTo(path.toRealPath());
            }
        }
    }
}
