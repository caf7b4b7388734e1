package org.tongbao.api.flight;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The door for analysts' own tools, {@code tongbao.flight.*}.
 *
 * @param port on this machine's own address; 0 for any that is free
 * @param kept how long a prepared statement that isn't used, or an answer that isn't fetched, is kept
 */
@ConfigurationProperties("tongbao.flight")
record FlightSettings(@DefaultValue("true") boolean enabled, @DefaultValue("32010") int port, @DefaultValue("1h") Duration kept) {}
