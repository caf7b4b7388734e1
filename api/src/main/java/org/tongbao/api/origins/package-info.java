/** Where each of a cell's figures comes from: printed, carried or derived. What was printed stands in statements. */
package org.tongbao.api.origins;
