package io.sigmagent.gateway.domain;

import static io.sigmagent.gateway.domain.Events.range;
import static io.sigmagent.gateway.domain.Events.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.Delivery.Range;
import io.sigmagent.gateway.domain.Delivery.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class DeliveryOrderTest {

    /** Whatever order events, gaps and answers come in, each is told once and in order. */
    @Property
    void tellsEveryEventOnceInOrder(
            @ForAll @Size(max = 60) List<@IntRange(min = 1, max = 30) Integer> arrivals) {
        List<Long> told = new ArrayList<>();
        Delivery delivery = Delivery.after(0);
        for (int seq : arrivals) {
            delivery = run(delivery.onLive(reply(seq)), told, seq % 3 == 0);
        }
        while (delivery.fetching() != null) {
            delivery = run(answer(delivery), told, true);
        }

        long last = arrivals.stream().mapToLong(i -> i).max().orElse(0);
        assertThat(told)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
    }

    private static Delivery run(Step step, List<Long> told, boolean answered) {
        told.addAll(numbers(step));
        Delivery next = step.next();
        return answered && next.fetching() != null ? run(answer(next), told, false) : next;
    }

    private static Step answer(Delivery delivery) {
        Range wanted = delivery.fetching();
        return wanted == null
                ? delivery.onFetched(List.of())
                : delivery.onFetched(range(wanted.from(), wanted.to()));
    }

    private static List<Long> numbers(Step step) {
        return step.tell().stream().map(Numbered::seq).toList();
    }
}
