package io.sigmagent.gateway.domain;

import static io.sigmagent.gateway.domain.Events.range;
import static io.sigmagent.gateway.domain.Events.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.sigmagent.gateway.domain.ChatEvent.Numbered;
import io.sigmagent.gateway.domain.Delivery.Range;
import io.sigmagent.gateway.domain.Delivery.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    @Test
    void tellsWhatHappensAsItHappens() {
        Step first = Delivery.after(5).onLive(reply(6));
        Step second = first.next().onLive(reply(7));

        assertThat(numbers(first)).containsExactly(6L);
        assertThat(numbers(second)).containsExactly(7L);
    }

    @Test
    void tellsNothingTwice() {
        Delivery delivery = Delivery.after(5).onLive(reply(6)).next();

        assertThat(numbers(delivery.onLive(reply(6)))).isEmpty();
        assertThat(numbers(delivery.onLive(reply(3)))).isEmpty();
    }

    @Test
    void fetchesWhatIsMissingBeforeALaterEvent() {
        Step gap = Delivery.after(5).onLive(reply(8));
        Step more = gap.next().onLive(reply(9));
        Step filled = more.next().onFetched(range(6, 7));

        assertThat(gap.fetch()).isEqualTo(new Range(6, 7));
        assertThat(numbers(gap)).isEmpty();
        assertThat(more.fetch()).isNull();
        assertThat(numbers(filled)).containsExactly(6L, 7L, 8L, 9L);
    }

    @Test
    void goesOnWhenWhatIsMissingNoLongerExists() {
        Step gap = Delivery.after(5).onLive(reply(8));

        assertThat(numbers(gap.next().onFetched(range(7, 7)))).containsExactly(7L, 8L);
    }

    @Test
    void fetchesTheNextGapAfterTheFirst() {
        Delivery waiting = Delivery.after(0).onLive(reply(2)).next().onLive(reply(4)).next();

        Step filled = waiting.onFetched(range(1, 1));

        assertThat(numbers(filled)).containsExactly(1L, 2L);
        assertThat(filled.fetch()).isEqualTo(new Range(3, 3));
    }

    @Test
    void bringsExactlyWhatWasMissed() {
        Step wish = Delivery.after(9).onResume(6);
        Step filled = wish.next().onFetched(range(5, 12));

        assertThat(wish.fetch()).isEqualTo(new Range(7, 9));
        assertThat(numbers(filled)).containsExactly(7L, 8L, 9L);
    }

    @Test
    void bringsNothingToAClientThatHasAll() {
        Step wish = Delivery.after(9).onResume(9);

        assertThat(wish.fetch()).isNull();
        assertThat(wish.tell()).isEmpty();
        assertThat(Delivery.after(9).onResume(100).fetch()).isNull();
    }

    @Test
    void bringsWhatWasToldHereNotAgain() {
        Delivery delivery = Delivery.after(9).onLive(reply(10)).next();

        Step wish = delivery.onResume(7);
        Step filled = wish.next().onFetched(range(8, 9));
        Step again = filled.next().onResume(7);
        Step deeper = filled.next().onResume(5);

        assertThat(wish.fetch()).isEqualTo(new Range(8, 9));
        assertThat(again.fetch()).isNull();
        assertThat(deeper.fetch()).isEqualTo(new Range(6, 7));
    }

    @Test
    void tellsWhatHappensWhileItFetchesAfterwards() {
        Step wish = Delivery.after(9).onResume(7);
        Step live = wish.next().onLive(reply(10));
        Step filled = live.next().onFetched(range(8, 9));

        assertThat(numbers(live)).isEmpty();
        assertThat(numbers(filled)).containsExactly(8L, 9L, 10L);
    }

    @Test
    void keepsAWishThatComesWhileItFetches() {
        Step gap = Delivery.after(9).onLive(reply(12));
        Step wish = gap.next().onResume(7).next().onResume(8);
        Step filled = wish.next().onFetched(range(10, 11));
        Step resumed = filled.next().onFetched(range(8, 9));

        assertThat(numbers(filled)).containsExactly(10L, 11L);
        assertThat(filled.fetch()).isEqualTo(new Range(8, 9));
        assertThat(numbers(resumed)).containsExactly(8L, 9L, 12L);
    }

    @Test
    void ignoresWhatItDidNotFetch() {
        assertThat(Delivery.after(9).onFetched(range(1, 20)).tell()).isEmpty();
    }

    private static List<Long> numbers(Step step) {
        return step.tell().stream().map(Numbered::seq).toList();
    }
}
