package io.sigmagent.agent.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of a folder, and in place of what it lacks those of the class path. */
final class KnowledgeFiles {

    private final PathMatchingResourcePatternResolver resources =
            new PathMatchingResourcePatternResolver(KnowledgeFiles.class.getClassLoader());
    private final @Nullable Path folder;

    KnowledgeFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The text of a file that is there, in the folder or else on the class path. */
    String text(String name) {
        Path own = own(name);
        return text(
                own != null && Files.isRegularFile(own)
                        ? new FileSystemResource(own)
                        : resources.getResource("classpath:knowledge/" + name));
    }

    /** The text of a file that stands where another one stands; empty = it is not there. */
    Optional<String> besides(String other, String name) {
        Path place = own(other);
        Resource file =
                place != null && Files.isRegularFile(place)
                        ? new FileSystemResource(place.resolveSibling(name))
                        : resources.getResource("classpath:knowledge/" + name);
        return file.exists() ? Optional.of(text(file)) : Optional.empty();
    }

    /** The Markdown files of a subfolder, by name. */
    List<PageFile> pages(String subfolder) {
        Path own = own(subfolder);
        Resource[] found =
                own != null && Files.isDirectory(own)
                        ? find(own.toUri() + "*.md")
                        : find("classpath*:knowledge/" + subfolder + "/*.md");
        return Arrays.stream(found)
                .sorted(Comparator.comparing(KnowledgeFiles::name))
                .map(file ->
                        new PageFile(subfolder + "/" + name(file), text(file).lines().toList()))
                .toList();
    }

    private @Nullable Path own(String name) {
        return folder == null ? null : folder.resolve(name);
    }

    private Resource[] find(String pattern) {
        try {
            return resources.getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(pattern, e);
        }
    }

    private static String name(Resource file) {
        return Objects.requireNonNullElse(file.getFilename(), file.getDescription());
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.getDescription(), e);
        }
    }
}
