/**
 * Fetching from the web: politely (robots.txt, a pause per host) and only from public addresses, as many addresses come
 * from strangers' feeds and redirects. Knows no formats and no articles' contents.
 */
package dixit.fetch;
