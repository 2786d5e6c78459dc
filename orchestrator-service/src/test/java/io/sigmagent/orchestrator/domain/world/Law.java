package io.sigmagent.orchestrator.domain.world;

import io.sigmagent.orchestrator.domain.Session;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What holds of one session whatever happens; says by an assertion error what does not. */
interface Law {

    /** Looks at each decision, in order. */
    void watch(Step step);

    /** Looks at the session when nothing is under way. */
    default void rest(Session session) {}

    static void require(boolean holds, String law, @Nullable Object... about) {
        if (!holds) {
            throw new AssertionError("broken law: " + law + " " + Arrays.toString(about));
        }
    }
}
