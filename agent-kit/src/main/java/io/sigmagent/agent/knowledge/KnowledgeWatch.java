package io.sigmagent.agent.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the files of a knowledge base's folder have changed, and lets it read them again.
 * It compares times and sizes: watching by the operating system misses mounted folders.
 */
final class KnowledgeWatch {

    private static final Logger LOG = LoggerFactory.getLogger(KnowledgeWatch.class);

    private final Path folder;
    private final KnowledgeBase knowledge;
    private Map<Path, Mark> seen;

    KnowledgeWatch(Path folder, KnowledgeBase knowledge) {
        this.folder = folder;
        this.knowledge = knowledge;
        this.seen = marks();
    }

    /** Reads the files again if one has changed since the last look. */
    void look() {
        Map<Path, Mark> now;
        try {
            now = marks();
        } catch (UncheckedIOException e) {
            LOG.debug("folder in motion, next look: {}", e.getMessage());
            return;
        }
        if (now.equals(seen)) {
            return;
        }
        seen = now;
        try {
            knowledge.reload();
            LOG.info("knowledge base read again from {}", folder);
        } catch (UnreadableKnowledge | UncheckedIOException e) {
            LOG.error("knowledge base not changed: {}", e.getMessage());
        }
    }

    private Map<Path, Mark> marks() {
        Map<Path, Mark> marks = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                marks.put(file, new Mark(Files.getLastModifiedTime(file), Files.size(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
        return marks;
    }

    private record Mark(FileTime changedAt, long size) {}
}
