/**
 * How many were killed, wounded, displaced, missing or captured, as statements claim it: numbers or bounds, of whom, and
 * whether anybody could verify them. Pure functions over annotated articles; knows nothing of RDF.
 */
package dixit.statement.figure;
