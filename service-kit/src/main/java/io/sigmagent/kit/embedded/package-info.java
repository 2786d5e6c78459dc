/**
 * Kafka, PostgreSQL and Redis without Docker: started from Maven artifacts, kept in one folder
 * between runs.
 */
@NullMarked
package io.sigmagent.kit.embedded;

import org.jspecify.annotations.NullMarked;
