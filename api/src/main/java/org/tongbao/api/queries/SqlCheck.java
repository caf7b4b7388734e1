package org.tongbao.api.queries;

import java.util.Optional;

/** The gate that every query passes, put before what is saved. */
public interface SqlCheck {

    /** @return why the query may not be run, in Chinese; empty if it may */
    Optional<String> refusal(String sql);
}
