/**
 * Extraction as an Apache Spark job: what {@code dixit.source}, {@code dixit.extract} and {@code dixit.rdf} do on one machine, on
 * the partitions of many. Only this package knows Spark and Hadoop, and it knows no store and no command of {@code dixit.cli}.
 */
package dixit.spark;
