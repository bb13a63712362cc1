/**
 * What each page shows, as records that the templates in {@code src/main/jte} print: one class a page, read from the store
 * with few queries. No HTML here, no SPARQL in the templates.
 */
package dixit.web.page;
