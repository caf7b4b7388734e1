package org.tongbao.api.releases;

/**
 * A part of a list.
 *
 * @param release id of the release that it was answered from
 * @param next what page_token is to be for the page after this one; null after the last
 */
public record Page<T>(String release, T data, String next) {}
