package io.sigmagent.analytics.outbound;

import io.r2dbc.spi.Readable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Columns of a row that are never null. */
final class Rows {

    private Rows() {}

    static String text(Readable row, String column) {
        return value(row, column, String.class);
    }

    static long count(Readable row, String column) {
        return value(row, column, Long.class);
    }

    static <T> T value(Readable row, String column, Class<T> type) {
        @Nullable T value = row.get(column, type);
        return Objects.requireNonNull(value, column);
    }
}
