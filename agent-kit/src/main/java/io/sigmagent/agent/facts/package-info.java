/**
 * Reads facts about a lead from the customer's own words: money, time, use, authority,
 * requirements, category, quantity.
 */
@NullMarked
package io.sigmagent.agent.facts;

import org.jspecify.annotations.NullMarked;
