package io.sigmagent.agent.model;

import io.sigmagent.agent.model.ModelSettings.Limits;

/**
 * What every talk with a model needs.
 *
 * @param model who is asked
 * @param prompts what it is told
 * @param leads what rules read and conclude
 * @param limits how far a turn may go
 * @param meters figures
 */
record TalkSetup(
        Model model, Prompts prompts, LeadReading leads, Limits limits, ModelMeters meters) {}
