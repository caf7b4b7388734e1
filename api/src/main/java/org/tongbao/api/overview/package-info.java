/** Where a region stands in one period: headline figures against target, pace and last year, and who is where. */
package org.tongbao.api.overview;
