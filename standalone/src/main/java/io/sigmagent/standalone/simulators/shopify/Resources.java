package io.sigmagent.standalone.simulators.shopify;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The files that come with the simulator. */
final class Resources {

    private static final String FOLDER = "/simulators/shopify/";

    private Resources() {}

    static @Nullable InputStream open(String name) {
        return Resources.class.getResourceAsStream(FOLDER + name);
    }
}
