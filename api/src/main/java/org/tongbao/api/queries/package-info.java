/**
 * What an analyst keeps: queries under names, what was run, and the tabs that are open. It runs no query; it is kept in a
 * database of its own, apart from the releases.
 */
package org.tongbao.api.queries;
