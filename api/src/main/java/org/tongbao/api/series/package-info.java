/** One indicator of some subjects month by month, with last year's and the pace: what a trend chart is drawn from. */
package org.tongbao.api.series;
