/**
 * What the shop knows by itself: categories with their questions, criteria, hand-off rules, set-up
 * guides.
 */
@NullMarked
package io.sigmagent.agent.knowledge;

import org.jspecify.annotations.NullMarked;
