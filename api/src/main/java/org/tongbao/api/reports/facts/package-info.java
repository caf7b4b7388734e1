/**
 * What a report has to say, asked of the semantic layer and, for what it can't say, of the analysts' views: exact numbers with
 * the statements they come from, and why where there is none. No sentence is written here.
 */
package org.tongbao.api.reports.facts;
