package io.sigmagent.orchestrator.domain.world;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds of sessions, agents and slots together, whatever happens in whatever order. */
class SessionHistoriesTest {

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(TenfoldInLongRuns.class)
    void keepTheLaws(@ForAll("histories") List<Action> history) {
        new World().run(history);
    }

    @Provide
    Arbitrary<List<Action>> histories() {
        return Actions.any()
                .list()
                .ofMinSize(5)
                .ofMaxSize(40)
                .withSizeDistribution(RandomDistribution.uniform());
    }
}
