package io.sigmagent.kit.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/** A folder that one running JVM uses at a time; the lock ends with the JVM, however that ends. */
public final class DataFolder implements AutoCloseable {

    /*
     * POSIX drops all locks of a process on a file as soon as the process closes any descriptor of it, so a second
     * attempt in this JVM would free the first one's lock: it must not even open the file. Keeping this list in each
     * owner would not do, as it is the process that holds the lock.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Creates the folder where it is missing and takes it. */
    public static DataFolder take(Path path) {
        try {
            Path real = Files.createDirectories(path.toAbsolutePath()).toRealPath();
            if (!HELD_HERE.add(real)) {
                throw new DataFolderInUse(real, Long.toString(ProcessHandle.current().pid()));
            }
            try {
                return new DataFolder(real, lock(real));
            } catch (IOException | RuntimeException failure) {
                HELD_HERE.remove(real);
                throw failure;
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "data folder " + path + " (expected: a folder that can be written)", failure);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            String owner = read(channel);
            channel.close();
            throw new DataFolderInUse(folder, owner);
        }
        channel.truncate(0);
        byte[] pid =
                Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        int written = channel.write(ByteBuffer.wrap(pid));
        if (written != pid.length) {
            throw new IOException(
                    folder
                            + "/.lock: "
                            + written
                            + " bytes written (expected: "
                            + pid.length
                            + ")");
        }
        return channel;
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        int length = channel.read(text, 0);
        return length <= 0
                ? "unknown"
                : new String(text.array(), 0, length, StandardCharsets.US_ASCII);
    }

    /** The folder, absolute and without links. */
    public Path path() {
        return path;
    }

    /** A folder in this one that no other user can enter. */
    Path privateFolder(String name) throws IOException {
        Path folder = path.resolve(name);
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }

    /** A file in this folder that no other user can read. */
    Path privateFile(String name, String text) throws IOException {
        Path file = path.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text);
    }

    /** Deletes what an interrupted run left half-done, or an upgrade made old. */
    void deleteStarting(String prefix) throws IOException {
        List<Path> leftovers;
        try (Stream<Path> content = Files.list(path)) {
            leftovers =
                    content.filter(file -> path.relativize(file).toString().startsWith(prefix))
                            .toList();
        }
        for (Path leftover : leftovers) {
            PathUtils.delete(leftover);
        }
    }

    /** Frees the folder; a second call does not free it from its next owner. */
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("lock of data folder " + path, failure);
        } finally {
            HELD_HERE.remove(path);
        }
    }
}
