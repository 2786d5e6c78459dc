package io.sigmagent.agent.model;

import io.sigmagent.agent.turn.AgentKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which tools an agent has; what is not named here it can't call. */
final class ToolShelf {

    /** Tools that only read. */
    private static final Set<String> READING =
            Set.of(
                    "product_types",
                    "search_products",
                    "product_details",
                    "find_order",
                    "search_pages");

    private final Map<String, Tool> tools;
    private final List<ToolOffer> offers;

    private ToolShelf(Map<String, Tool> tools, Prompts prompts) {
        this.tools = tools;
        this.offers = tools.keySet().stream().map(prompts::tool).toList();
    }

    /** The tools of that agent. */
    static ToolShelf of(AgentKind agent, DraftTools drafts, Prompts prompts) {
        Map<String, Tool> tools = new LinkedHashMap<>();
        switch (agent) {
            case SBDR -> {
                shop(tools);
                tools.put("search_pages", KnowledgeTools::search);
            }
            case ACCOUNT -> {
                shop(tools);
                tools.put("search_pages", KnowledgeTools::search);
                tools.put("find_order", OrderTools::find);
                tools.put("ask_discount", drafts::discount);
                tools.put("preview_order", drafts::preview);
                tools.put("make_draft_order", drafts::make);
            }
            case SUCCESS -> {
                tools.put("search_pages", KnowledgeTools::search);
                tools.put("find_order", OrderTools::find);
                tools.put("search_products", ShopTools::search);
                tools.put("product_details", ShopTools::details);
            }
            case HUMAN, ORCHESTRATOR -> {
                // No model speaks for them.
            }
        }
        return new ToolShelf(tools, prompts);
    }

    private static void shop(Map<String, Tool> tools) {
        tools.put("product_types", ShopTools::productTypes);
        tools.put("search_products", ShopTools::search);
        tools.put("product_details", ShopTools::details);
    }

    /** All tools, as they are offered. */
    List<ToolOffer> offers() {
        return new ArrayList<>(offers);
    }

    /** Those that only read. */
    List<ToolOffer> reading() {
        return offers.stream().filter(offer -> READING.contains(offer.name())).toList();
    }

    /** The tool of that name. */
    Optional<Tool> tool(String name) {
        return Optional.ofNullable(tools.get(name));
    }
}
