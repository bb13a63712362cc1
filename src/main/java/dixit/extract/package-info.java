/**
 * Extraction put together: the layers wired, the actors known, and the steps from an item of a source to its graph. What a
 * command does on one machine and a Spark job on many; knows no command line, no store and no Spark.
 */
package dixit.extract;
