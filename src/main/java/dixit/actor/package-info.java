/**
 * Actors: the gazetteer that knows them by name, the mentions that name them in a text, and the linking and
 * coreference that tell which mention means whom. Knows text, not statements, and no RDF.
 */
package dixit.actor;
