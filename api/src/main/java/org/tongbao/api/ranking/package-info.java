/** Where each subject of a kind stands in one period. Ranks are counted over the whole kind before anything is filtered. */
package org.tongbao.api.ranking;
