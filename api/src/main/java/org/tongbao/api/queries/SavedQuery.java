package org.tongbao.api.queries;

import java.time.Instant;
import java.util.UUID;

/** @param version counts its changes */
record SavedQuery(UUID id, String name, String sql, long version, Instant created, Instant updated) {}
