package org.tongbao.api.ask;

/**
 * An answer in full, as it is sent.
 *
 * @param release id of the release that it was answered from
 * @param next token of the page after this one; null after the last
 */
record Reply(String release, byte[] body, String next) {}
