/**
 * The Iceberg tables of the star, in a JDBC catalog that is one SQLite file.
 * It makes tables and follows the star's definition; rows are written by others.
 */
package org.tongbao.warehouse.catalog;
