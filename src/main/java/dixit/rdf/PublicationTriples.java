package dixit.rdf;

import static dixit.rdf.Vocabulary.*;

import dixit.article.Article;
import dixit.article.Fingerprint;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** When, where, by whom and on what terms an article was published, and by what the same story elsewhere is recognised. */
final class PublicationTriples {

    private final FigureTriples.Sink sink;
    private final ValueFactory values = SimpleValueFactory.getInstance();

    PublicationTriples(FigureTriples.Sink sink) {
        this.sink = sink;
    }

    void write(Article article, IRI iri) {
        sink.add(iri, LANGUAGE, values.createLiteral(article.language()));
        article.date().ifPresent(date -> sink.add(iri, ARTICLE_DATE_EDTF, values.createLiteral(date.toEdtf())));
        article.url().ifPresent(url -> sink.add(iri, URL, values.createIRI(url.toString())));
        article.source().ifPresent(source -> sink.add(iri, PUBLISHER, words(source)));
        article.author().ifPresent(author -> sink.add(iri, CREATOR, words(author)));
        article.licence().ifPresent(terms -> licence(iri, terms));
        Fingerprint.of(article.text()).ifPresent(print -> {
            sink.add(iri, FINGERPRINT, values.createLiteral(print.hex()));
            print.bands().forEach(band -> sink.add(iri, FINGERPRINT_BAND, values.createLiteral(band)));
        });
    }

    /** The range of dcterms:license is a document, so words are rights. */
    private void licence(IRI iri, String terms) {
        if (terms.matches("https?://[^\\s<>\"{}|\\\\^`]+")) sink.add(iri, LICENCE, values.createIRI(terms));
        else sink.add(iri, RIGHTS, words(terms));
    }

    private Value words(String words) {
        return values.createLiteral(ArticleGraph.clean(words));
    }
}
