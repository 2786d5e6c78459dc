/** What agents say, in bundles by language. In: a key, a turn and values. Out: a sentence. */
@NullMarked
package io.sigmagent.agent.texts;

import org.jspecify.annotations.NullMarked;
