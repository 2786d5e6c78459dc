/** Kafka, PostgreSQL and Redis for tests: in containers where Docker answers, else embedded. */
@NullMarked
package io.sigmagent.kit.infrastructure;

import org.jspecify.annotations.NullMarked;
