/** HTTP as every service speaks it: errors as problem+json, internal calls with a token. */
@NullMarked
package io.sigmagent.kit.web;

import org.jspecify.annotations.NullMarked;
