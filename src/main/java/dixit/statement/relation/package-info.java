/**
 * How statements bear on one another: which contradict, answer, corroborate or repeat which, with the reason. Pure
 * functions over {@link dixit.statement.relation.Claim}, which can be made from an article just read or from a store;
 * knows nothing of RDF.
 */
package dixit.statement.relation;
