/** The store: embedded TDB2 and remote endpoints, the SHACL gate, loading, and the named queries. */
package dixit.store;
