package io.sigmagent.integration.shopify.outbound;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the store answered.
 *
 * @param withheld names of fields that it did not let us see
 * @param cost null = not told
 */
record Reply(JsonPart data, Set<String> withheld, @Nullable Cost cost) {

    Reply {
        withheld = Set.copyOf(withheld);
    }
}
