/** Where a region stands in one period: headline figures against target, pace and last year. */
package org.tongbao.api.overview;
