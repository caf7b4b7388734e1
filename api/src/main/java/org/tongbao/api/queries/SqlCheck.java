package org.tongbao.api.queries;

/** The gate that every query passes, put before what is saved. */
public interface SqlCheck {

    /** @throws org.tongbao.api.problems.Problem if the query may not be run: why and, where it is known, at which place */
    void check(String owner, String sql);
}
