/** What can go wrong, in one list, and its answer as problem details by RFC 9457. No stack trace leaves the server. */
package org.tongbao.api.problems;
