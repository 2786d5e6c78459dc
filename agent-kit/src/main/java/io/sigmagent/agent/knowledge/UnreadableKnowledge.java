package io.sigmagent.agent.knowledge;

/** A file of the knowledge base can't be used; says which, where and what would be right. */
public final class UnreadableKnowledge extends RuntimeException {

    UnreadableKnowledge(String file, int line, String found, String expected) {
        super("%s:%d: %s (expected: %s)".formatted(file, line, found, expected));
    }
}
