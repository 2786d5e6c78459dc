/**
 * Where each event travels and how it looks on the wire. In: Avro records and bytes. Out: bytes and
 * Avro records.
 */
@NullMarked
package io.sigmagent.schemas.wire;

import org.jspecify.annotations.NullMarked;
