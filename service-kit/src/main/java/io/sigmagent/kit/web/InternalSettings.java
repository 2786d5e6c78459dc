package io.sigmagent.kit.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How services trust each other.
 *
 * @param internalToken shared secret that a call to {@code /internal/**} must bear; empty = any
 *     caller, for loopback only
 */
@ConfigurationProperties("sigmagent")
public record InternalSettings(@DefaultValue("") String internalToken) {

    @Override
    public String toString() {
        return "InternalSettings[internalToken=" + (internalToken.isEmpty() ? "" : "***") + "]";
    }
}
