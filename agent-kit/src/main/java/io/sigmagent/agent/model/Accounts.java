package io.sigmagent.agent.model;

/**
 * Where calls are accounted for.
 *
 * @param budget the day's money
 * @param calls where they are reported
 */
record Accounts(DailyBudget budget, ModelCalls calls) {}
