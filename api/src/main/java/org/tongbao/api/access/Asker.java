package org.tongbao.api.access;

import org.springframework.stereotype.Component;

/** Says who asks. There is no log-in: whoever reaches this machine's own address is the one user {@code local}. */
@Component
public class Asker {

    private static final String LOCAL = "local";

    /** The owner of what the present request keeps, and whom its limits are counted for. */
    public String name() {
        return LOCAL;
    }
}
