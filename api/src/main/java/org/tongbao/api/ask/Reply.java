package org.tongbao.api.ask;

/**
 * An answer in full, as it is sent.
 *
 * @param release id of the release that it was answered from
 */
record Reply(String release, byte[] body) {}
