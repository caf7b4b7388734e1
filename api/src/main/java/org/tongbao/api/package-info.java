/** REST over the published release, a package a feature. It reads and never writes; what figures mean is the warehouse's. */
package org.tongbao.api;
