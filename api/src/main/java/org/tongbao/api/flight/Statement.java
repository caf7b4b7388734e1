package org.tongbao.api.flight;

import org.apache.arrow.vector.types.pojo.Schema;

/**
 * What a handle stands for.
 *
 * @param sql never trusted: it passes the gate each time that it is run
 * @param schema of its answer, as planned
 */
record Statement(String owner, String sql, Schema schema) {}
