/** What does not add up, with the arithmetic and the statements on each side. The rules themselves are the etl's. */
package org.tongbao.api.findings;
