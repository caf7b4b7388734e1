/**
 * Reports to be signed: asked of the published release (facts), put into words (text) and written as docx, xlsx or pdf. Exports of
 * analysts' own queries are not made here.
 */
package org.tongbao.api.reports;
