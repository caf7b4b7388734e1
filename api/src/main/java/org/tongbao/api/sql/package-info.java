/**
 * Analysts' SQL: who may ask how much at once, the way to a worker process and back, and the endpoints. No such query is
 * read, planned or run in the server's own process.
 */
package org.tongbao.api.sql;
