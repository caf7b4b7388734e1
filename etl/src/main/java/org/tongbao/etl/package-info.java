/** The command line: loads, extracts, asks and writes samples, each by the packages below. It holds no rule of its own. */
package org.tongbao.etl;
