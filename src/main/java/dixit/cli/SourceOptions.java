package dixit.cli;

import dixit.article.ArticleReader;
import dixit.article.OpenNlpLanguageDetector;
import dixit.fetch.AddressGuard;
import dixit.fetch.Fetcher;
import dixit.fetch.Manners;
import dixit.source.FieldMap;
import dixit.source.Format;
import dixit.source.SourceReader;
import dixit.source.Web;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How inputs are read. */
final class SourceOptions {

    @Option(
            names = "--as",
            paramLabel = "FORMAT",
            description =
                    "Read every input as text, html, jsonl, csv, newsml, nitf, feed, opml or warc (default: by content and name).")
    private Format format;

    @Option(
            names = "--fields",
            paramLabel = "MAP",
            converter = FieldMapConverter.class,
            description =
                    "Fields of JSON Lines and CSV, e.g. text=body,date=meta.published (also title, url, source, author, lang, licence).")
    private FieldMap fields = FieldMap.USUAL;

    @Option(
            names = "--allow-private-addresses",
            description = "Fetch from this machine and private networks too; do not use it with addresses of others.")
    private boolean privateAddresses;

    /** The articles of {@code inputs}. */
    Sources open(Collection<String> inputs) {
        return open(inputs, Retry.NONE);
    }

    /**
     * The articles of {@code inputs}.
     *
     * @param retry what of them is read, where it names them. Nobody typed these addresses, so robots.txt holds for them.
     */
    Sources open(Collection<String> inputs, Retry retry) {
        ArticleReader articles = articles();
        Fetcher fetcher = web();
        Web polite = fetcher.polite();
        Web web = address -> (retry.scopes().containsKey(address.toString()) ? polite : fetcher).fetch(address);
        return new Sources(
                inputs, articles, reader(articles, polite), web, Optional.ofNullable(format), retry, System.in);
    }

    /** The articles of {@code files}, with the usual options. */
    static Sources plain(List<String> files) {
        return new SourceOptions().open(files);
    }

    static ArticleReader articles() {
        return new ArticleReader(new OpenNlpLanguageDetector());
    }

    SourceReader reader(ArticleReader articles, Web web) {
        return new SourceReader(articles, fields, web);
    }

    private Fetcher web() {
        return web(Manners.USUAL.pause());
    }

    /** What fetches, with {@code pause} between two requests to a host. */
    Fetcher web(Duration pause) {
        return new Fetcher(
                guard(),
                Manners.USUAL
                        .from(System.getenv("DIXIT_CONTACT"), Version.number())
                        .pausing(pause));
    }

    private AddressGuard guard() {
        return privateAddresses ? AddressGuard.ANY : AddressGuard.PUBLIC;
    }

    private static final class FieldMapConverter implements ITypeConverter<FieldMap> {
        @Override
        public FieldMap convert(String value) {
            try {
                return FieldMap.of(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
