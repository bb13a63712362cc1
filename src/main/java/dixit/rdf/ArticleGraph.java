package dixit.rdf;

import static dixit.rdf.Vocabulary.*;

import dixit.actor.Actor;
import dixit.actor.Mention;
import dixit.article.Article;
import dixit.statement.AnnotatedArticle;
import dixit.statement.Form;
import dixit.statement.Statement;
import dixit.statement.figure.Figure;
import dixit.statement.relation.RelatedArticle;
import dixit.text.Span;
import dixit.time.CreationTime;
import dixit.time.DateBounds;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * All that is said of one article, as one named graph. Every node has an IRI: what other systems leave blank (relays,
 * selectors) is a fragment of its statement, so that two runs write the same bytes.
 */
public final class ArticleGraph {

    /** Characters of context on either side of a quoted selector (Web Annotation Data Model, 4.2.4). */
    private static final int CONTEXT = 32;

    private final Iris iris;
    private final UnaryOperator<Actor> canonical;
    private final Function<String, Optional<Actor>> outlets;
    private final KeptText kept;
    private final ValueFactory values = SimpleValueFactory.getInstance();

    /** Writes graphs under {@code iris}. */
    public ArticleGraph(Iris iris) {
        this(iris, UnaryOperator.identity());
    }

    /**
     * Writes graphs under {@code iris}.
     *
     * @param canonical the actor that stands for an actor
     */
    public ArticleGraph(Iris iris, UnaryOperator<Actor> canonical) {
        this(iris, canonical, outlet -> Optional.empty(), KeptText.QUOTES);
    }

    /**
     * Writes graphs under {@code iris}.
     *
     * @param canonical the actor that stands for an actor
     * @param outlets the actor that an outlet is, by name
     * @param kept what of the articles' text the graphs hold
     */
    public ArticleGraph(
            Iris iris, UnaryOperator<Actor> canonical, Function<String, Optional<Actor>> outlets, KeptText kept) {
        this.iris = iris;
        this.canonical = canonical;
        this.outlets = outlets;
        this.kept = kept;
    }

    /** As {@link #of(RelatedArticle, Run)}, without figures or links. */
    public Model of(AnnotatedArticle annotated, Run run) {
        return of(RelatedArticle.plain(annotated), run);
    }

    /** The quads of an article, its digest and the run's provenance included. */
    public Model of(RelatedArticle related, Run run) {
        AnnotatedArticle annotated = related.annotated();
        Article article = annotated.article();
        Writer writer = new Writer(article, annotated.statements(), iris.articleGraph(article.id()));
        Map<String, Actor> actors = new LinkedHashMap<>();
        writer.article(actors);
        annotated.written().ifPresent(writer::written);
        for (Statement statement : annotated.statements()) writer.statement(statement, actors);
        writer.passages();
        writer.figures(related.figures(), actors);
        LinkTriples links = new LinkTriples(iris);
        related.links().forEach(link -> links.add(link, writer.model, writer.graph));
        actors.values().forEach(writer::actor);
        String digest = digest(writer.model);
        writer.add(iris.article(article.id()), DIGEST, values.createLiteral(digest));
        writer.run(run);
        return writer.model;
    }

    /** SHA-256 over the sorted N-Triples of the graph, before anything that differs between runs. */
    private static String digest(Model model) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            model.stream()
                    .map(statement ->
                            statement.getSubject() + " " + statement.getPredicate() + " " + statement.getObject())
                    .sorted()
                    .forEach(line -> sha.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private final class Writer {
        private final Article article;
        private final IRI graph;
        private final IRI articleIri;
        private final CodePoints points;
        private final List<Span> passages;
        private final Model model = new LinkedHashModel();

        Writer(Article article, List<Statement> statements, IRI graph) {
            this.passages = Passages.of(article.text(), statements, kept);
            this.article = article;
            this.graph = graph;
            this.articleIri = iris.article(article.id());
            this.points = new CodePoints(article.text());
        }

        void add(Resource subject, IRI predicate, Value object) {
            model.add(subject, predicate, object, graph);
        }

        void article(Map<String, Actor> actors) {
            add(articleIri, RDF.TYPE, ARTICLE);
            add(articleIri, RDFS.LABEL, text(article.title().orElse(article.name())));
            article.title().ifPresent(title -> add(articleIri, TITLE, text(title)));
            add(articleIri, TEXT_KEPT, dx(kept.localName()));
            PublicationTriples publication = new PublicationTriples(this::add);
            publication.write(article, articleIri);
            article.source().flatMap(outlets).ifPresent(outlet -> add(articleIri, OUTLET, actorIri(outlet, actors)));
        }

        void passages() {
            for (int i = 0; i < passages.size(); i++) {
                IRI passage = values.createIRI(articleIri + "#passage-" + (i + 1));
                add(articleIri, PASSAGE, passage);
                add(passage, RDF.TYPE, PASSAGE_CLASS);
                add(passage, PASSAGE_TEXT, text(passages.get(i).in(article.text())));
                add(
                        passage,
                        PASSAGE_START,
                        values.createLiteral(
                                Integer.toString(points.at(passages.get(i).start())), XSD.NON_NEGATIVE_INTEGER));
            }
        }

        void statement(Statement statement, Map<String, Actor> actors) {
            IRI iri = iris.statement(article.id(), statement.number());
            add(iri, RDF.TYPE, STATEMENT);
            if (statement.form() == Form.DIRECT) add(iri, RDF.TYPE, QUOTATION);
            add(iri, NUMBER, values.createLiteral(Integer.toString(statement.number()), XSD.INTEGER));
            add(iri, IN_ARTICLE, articleIri);
            add(iri, WAS_QUOTED_FROM, articleIri);
            for (Mention speaker : statement.speakers()) {
                add(iri, SPEAKER, actorIri(speaker, actors));
                add(iri, WAS_ATTRIBUTED_TO, actorIri(speaker, actors));
            }
            for (Mention addressee : statement.addressees()) add(iri, ADDRESSEE, actorIri(addressee, actors));
            for (Mention about : statement.about()) add(iri, ABOUT, actorIri(about, actors));
            if (kept != KeptText.NONE) words(iri, statement);
            add(iri, FORM, dx(statement.form().localName()));
            add(iri, SPEECH_ACT, values.createIRI(ACT + statement.act().slug()));
            add(iri, POLARITY, dx(statement.polarity().localName()));
            add(iri, CERTAINTY, dx(statement.certainty().localName()));
            add(iri, CONFIDENCE, decimal(statement.confidence()));
            statement.said().ifPresent(date -> said(iri, date));
            relays(iri, statement, actors);
            linkings(iri, statement, actors);
            for (int i = 0; i < statement.content().size(); i++)
                target(iri, "Content", i + 1, statement.content().get(i));
            for (int i = 0; i < statement.cue().size(); i++)
                target(iri, "Cue", i + 1, statement.cue().get(i));
            for (int i = 0; i < statement.speakers().size(); i++) {
                target(iri, "Speaker", i + 1, statement.speakers().get(i).span());
            }
            for (int i = 0; i < statement.saidEvidence().size(); i++) {
                target(iri, "Date", i + 1, statement.saidEvidence().get(i));
            }
            for (CreationTime.Clue clue : statement.saidClues())
                add(iri, DATE_CLUE, CreationTriples.clue(articleIri, clue));
            add(iri, WAS_GENERATED_BY, iris.run(article.id()));
        }

        void written(CreationTime written) {
            new CreationTriples(iris, this::add, this::selectBare).write(written, articleIri);
        }

        private void words(IRI iri, Statement statement) {
            add(iri, CONTENT, text(statement.contentIn(article.text())));
            List<String> cue =
                    statement.cue().stream().map(s -> s.in(article.text())).toList();
            if (!cue.isEmpty()) add(iri, CUE, text(String.join(" ", cue)));
        }

        private void said(IRI iri, DateBounds date) {
            add(iri, SAID_EARLIEST, values.createLiteral(date.earliest().toString(), XSD.DATE));
            add(iri, SAID_LATEST, values.createLiteral(date.latest().toString(), XSD.DATE));
            add(iri, SAID_EDTF, values.createLiteral(date.toEdtf()));
            add(iri, DATE_PRECISION, dx(date.precision().localName()));
        }

        private void relays(IRI iri, Statement statement, Map<String, Actor> actors) {
            List<Mention> relays = statement.relays();
            for (int i = 0; i < relays.size(); i++) {
                IRI relay = values.createIRI(iri + "#relay-" + (i + 1));
                add(iri, RELAY, relay);
                add(relay, RDF.TYPE, RELAY_CLASS);
                add(relay, RELAY_ORDER, values.createLiteral(Integer.toString(i + 1), XSD.INTEGER));
                add(relay, RELAY_ACTOR, actorIri(relays.get(i), actors));
            }
        }

        /** Names that several actors bear: whom Dixit took them to mean, how surely, and whom they may mean instead. */
        private void linkings(IRI iri, Statement statement, Map<String, Actor> actors) {
            List<Mention> ambiguous = Stream.of(
                            statement.speakers(), statement.addressees(), statement.about(), statement.relays())
                    .flatMap(List::stream)
                    .filter(mention -> !mention.runnersUp().isEmpty())
                    .distinct()
                    .toList();
            for (int i = 0; i < ambiguous.size(); i++) {
                Mention mention = ambiguous.get(i);
                IRI linking = values.createIRI(iri + "#linking-" + (i + 1));
                add(iri, LINKING, linking);
                add(linking, RDF.TYPE, LINKING_CLASS);
                if (kept != KeptText.NONE)
                    add(linking, LINKED_WORDS, text(mention.span().in(article.text())));
                add(linking, LINKED_ACTOR, actorIri(mention, actors));
                add(linking, CONFIDENCE, decimal(mention.confidence()));
                for (Actor other : mention.runnersUp()) add(linking, RUNNER_UP, actorIri(other, actors));
            }
        }

        void figures(List<Figure> figures, Map<String, Actor> actors) {
            FigureTriples triples = new FigureTriples(this::add, this::select, actor -> actorIri(actor, actors));
            Map<Integer, Integer> numbers = new HashMap<>();
            for (Figure figure : figures) {
                IRI statement = iris.statement(article.id(), figure.statement());
                triples.write(figure, statement, numbers.merge(figure.statement(), 1, Integer::sum));
            }
        }

        private void target(IRI iri, String part, int number, Span span) {
            select(iri, values.createIRI(iri + "#" + part.toLowerCase(Locale.ROOT) + "-" + number), part, span);
        }

        /** Where the words stand: a position for machines and a quotation that survives edits of the text. */
        private void select(IRI iri, IRI target, String part, Span span) {
            position(iri, target, part, span);
            if (kept != KeptText.NONE) quote(target, span, shown(span));
        }

        /** As {@link #select}, with the words and nothing around them, which need be no words of a statement. */
        private void selectBare(IRI iri, IRI target, String part, Span span) {
            position(iri, target, part, span);
            if (kept != KeptText.NONE) quote(target, span, kept == KeptText.FULL ? shown(span) : span);
        }

        /** Where the words around {@code span} may come from: no selector shows more of the text than the passages do. */
        private Span shown(Span span) {
            if (kept == KeptText.FULL) return new Span(0, article.text().length());
            return passages.stream()
                    .filter(passage -> passage.contains(span))
                    .findFirst()
                    .orElse(span);
        }

        private void position(IRI iri, IRI target, String part, Span span) {
            IRI position = values.createIRI(target + "-position");
            add(iri, HAS_TARGET, target);
            add(target, RDF.TYPE, SPECIFIC_RESOURCE);
            add(target, PART, dx(part + "Part"));
            add(target, HAS_SOURCE, articleIri);
            add(target, HAS_SELECTOR, position);
            add(position, RDF.TYPE, TEXT_POSITION_SELECTOR);
            add(
                    position,
                    START,
                    values.createLiteral(Integer.toString(points.at(span.start())), XSD.NON_NEGATIVE_INTEGER));
            add(position, END, values.createLiteral(Integer.toString(points.at(span.end())), XSD.NON_NEGATIVE_INTEGER));
        }

        private void quote(IRI target, Span span, Span shown) {
            IRI quote = values.createIRI(target + "-quote");
            add(target, HAS_SELECTOR, quote);
            add(quote, RDF.TYPE, TEXT_QUOTE_SELECTOR);
            add(quote, EXACT, values.createLiteral(clean(span.in(article.text()))));
            if (shown.equals(span)) return;
            int from = points.safe(Math.max(shown.start(), span.start() - CONTEXT));
            int to = points.safe(Math.min(shown.end(), span.end() + CONTEXT));
            add(quote, PREFIX, values.createLiteral(clean(article.text().substring(from, span.start()))));
            add(
                    quote,
                    SUFFIX,
                    values.createLiteral(clean(article.text().substring(span.end(), Math.max(span.end(), to)))));
        }

        private IRI actorIri(Mention mention, Map<String, Actor> actors) {
            return actorIri(mention.actor(), actors);
        }

        private IRI actorIri(Actor named, Map<String, Actor> actors) {
            Actor actor = canonical.apply(named);
            actors.putIfAbsent(actor.id(), actor);
            return iris.actor(actor.id());
        }

        /** Kind and name only: what the gazetteer knows stands in the graph of actors. */
        void actor(Actor actor) {
            IRI iri = iris.actor(actor.id());
            add(iri, RDF.TYPE, dx(actor.kind().localName()));
            add(iri, RDF.TYPE, ACTOR);
            actor.labels().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(label ->
                            add(iri, RDFS.LABEL, values.createLiteral(clean(label.getValue()), label.getKey())));
            actor.country().ifPresent(country -> add(iri, COUNTRY, iris.actor(country)));
            actor.speaksFor().ifPresent(whom -> add(iri, SPEAKS_FOR, iris.actor(whom)));
            actor.wikidata().ifPresent(id -> add(iri, OWL.SAMEAS, values.createIRI(WIKIDATA + id)));
        }

        void run(Run run) {
            IRI iri = iris.run(article.id());
            add(iri, RDF.TYPE, ACTIVITY);
            add(iri, SOFTWARE_VERSION, values.createLiteral("Dixit " + run.version()));
            add(iri, STARTED_AT_TIME, values.createLiteral(run.started().toString(), XSD.DATETIME));
            run.models()
                    .forEach((name, version) ->
                            add(iri, USED, values.createIRI("urn:dixit:model:" + name + ":" + version)));
        }

        private Value text(String words) {
            return values.createLiteral(clean(words), article.language());
        }

        private Value decimal(double number) {
            return values.createLiteral(BigDecimal.valueOf(number).toPlainString(), XSD.DECIMAL);
        }
    }

    /** Characters that no RDF syntax may carry (lone surrogates, NUL) become the replacement character. */
    static String clean(String text) {
        if (text.codePoints().noneMatch(ArticleGraph::isForbidden)) return text;
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> isForbidden(c) ? 0xFFFD : c).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isForbidden(int c) {
        return c == 0 || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFE || c == 0xFFFF;
    }
}
