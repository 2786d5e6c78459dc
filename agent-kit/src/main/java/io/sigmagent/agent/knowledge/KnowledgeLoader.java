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
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads a knowledge base from a folder, and what the folder lacks from the class path. */
final class KnowledgeLoader {

    private static final String BUILT_IN = "classpath*:knowledge/";

    private final PathMatchingResourcePatternResolver resources =
            new PathMatchingResourcePatternResolver(KnowledgeLoader.class.getClassLoader());
    private final @Nullable Path folder;

    KnowledgeLoader(@Nullable Path folder) {
        this.folder = folder;
    }

    KnowledgeBase load() {
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UnreadableKnowledge(
                    folder.toString(), 0, "no folder", "a folder with knowledge.json");
        }
        Resource facts = one("knowledge.json");
        Resource synonyms = one("synonyms.txt");
        return new KnowledgeBase(
                KnowledgeFile.parse(name(facts), text(facts)),
                Synonyms.parse(name(synonyms), text(synonyms).lines().toList()),
                guides());
    }

    private List<Guide> guides() {
        Path own = folder == null ? null : folder.resolve("guides");
        Resource[] files =
                own != null && Files.isDirectory(own)
                        ? find(own.toUri() + "*.md")
                        : find(BUILT_IN + "guides/*.md");
        return Arrays.stream(files)
                .sorted(Comparator.comparing(KnowledgeLoader::name))
                .map(file ->
                        GuideReader.read(name(file), category(file), text(file).lines().toList()))
                .toList();
    }

    private static String category(Resource file) {
        return name(file).replaceFirst("\\.md$", "").replaceAll("[-_]", " ");
    }

    private Resource one(String name) {
        Path own = folder == null ? null : folder.resolve(name);
        return own != null && Files.isRegularFile(own)
                ? new FileSystemResource(own)
                : resources.getResource("classpath:knowledge/" + name);
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
