package org.tongbao.api.releases;

/**
 * What every question is answered with.
 *
 * @param release id of the release that it was answered from
 */
public record Answer<T>(String release, T data) {}
