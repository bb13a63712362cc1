/**
 * Where articles come from: files of every format the press and archives use, archives of them, feeds. Each format is an
 * {@link dixit.source.ArticleSource} that holds one item at a time. Trusts nothing it reads; opens no network connection
 * itself ({@link dixit.source.Web} does, in {@code dixit.fetch}).
 */
package dixit.source;
