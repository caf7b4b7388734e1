/**
 * The Spark job: carries documents through reading, extraction and conforming, writes the Iceberg tables and publishes.
 * What a bulletin means is decided before it.
 */
package org.tongbao.etl.load;
