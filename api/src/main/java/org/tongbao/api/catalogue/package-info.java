/** What can be asked about: the regions, indicators, categories and periods that have figures. */
package org.tongbao.api.catalogue;
