/** What can be asked about: the regions, subjects, indicators and periods that have figures. */
package org.tongbao.api.catalogue;
