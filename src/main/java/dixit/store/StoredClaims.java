package dixit.store;

import static dixit.store.Described.term;

import dixit.actor.ActorKind;
import dixit.rdf.Vocabulary;
import dixit.statement.Polarity;
import dixit.statement.SpeechAct;
import dixit.statement.figure.Harm;
import dixit.statement.figure.Quantity;
import dixit.statement.figure.VictimGroup;
import dixit.statement.relation.Claim;
import dixit.statement.relation.ClaimedFigure;
import dixit.statement.relation.Claims;
import dixit.statement.relation.Party;
import dixit.statement.relation.Period;
import dixit.time.DateBounds;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Statements of a store as claims, so that they can be compared with others. An actor is looked at once for some articles, and of
 * its names and classes no more than one: all articles that speak of it say them again.
 */
final class StoredClaims {

    /** What is read, for a store that is asked from afar. */
    private static final String READ = """
            PREFIX dx: <https://w3id.org/dixit/conflict#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT DISTINCT ?s ?p ?o WHERE {
              { VALUES ?s { %1$s } VALUES ?p { dx:articleDateEdtf } ?s ?p ?o }
              UNION { VALUES ?article { %1$s } ?s dx:inArticle ?article ; ?p ?o }
              UNION { VALUES ?article { %1$s } ?of dx:inArticle ?article
                VALUES ?part { dx:relay dx:figure } ?of ?part ?s . ?s ?p ?o }
              UNION { VALUES ?article { %1$s } ?of dx:inArticle ?article
                { VALUES ?role { dx:speaker dx:addressee dx:about } ?of ?role ?s }
                UNION { ?of dx:relay ?relay . ?relay dx:relayActor ?s }
                UNION { ?of dx:figure ?figure . ?figure dx:victimsSide ?s }
                VALUES ?p { rdf:type rdfs:label dx:country dx:speaksFor } ?s ?p ?o }
            }""";

    private static final Node IN_ARTICLE = term(Vocabulary.IN_ARTICLE);
    private static final Node NUMBER = term(Vocabulary.NUMBER);
    private static final Node CONTENT = term(Vocabulary.CONTENT);
    private static final Node SPEECH_ACT = term(Vocabulary.SPEECH_ACT);
    private static final Node POLARITY = term(Vocabulary.POLARITY);
    private static final Node CONFIDENCE = term(Vocabulary.CONFIDENCE);
    private static final Node CUE = term(Vocabulary.CUE);
    private static final Node SPEAKER = term(Vocabulary.SPEAKER);
    private static final Node ADDRESSEE = term(Vocabulary.ADDRESSEE);
    private static final Node ABOUT = term(Vocabulary.ABOUT);
    private static final Node RELAY = term(Vocabulary.RELAY);
    private static final Node RELAY_ACTOR = term(Vocabulary.RELAY_ACTOR);
    private static final Node EARLIEST = term(Vocabulary.SAID_EARLIEST);
    private static final Node LATEST = term(Vocabulary.SAID_LATEST);
    private static final Node EDTF = term(Vocabulary.ARTICLE_DATE_EDTF);
    private static final Node LABEL = RDFS.label.asNode();
    private static final Node TYPE = RDF.type.asNode();
    private static final Node COUNTRY = term(Vocabulary.COUNTRY);
    private static final Node SPEAKS_FOR = term(Vocabulary.SPEAKS_FOR);
    private static final Node FIGURE = term(Vocabulary.FIGURE);
    private static final Node HARM = term(Vocabulary.HARM);
    private static final Node VICTIMS = term(Vocabulary.VICTIMS);
    private static final Node AT_LEAST = term(Vocabulary.AT_LEAST);
    private static final Node COUNT = term(Vocabulary.COUNT);
    private static final Node AT_MOST = term(Vocabulary.AT_MOST);
    private static final Node VICTIMS_SIDE = term(Vocabulary.VICTIMS_SIDE);
    private static final Node FIGURE_PLACE = term(Vocabulary.FIGURE_PLACE);

    private final Store store;

    StoredClaims(Store store) {
        this.store = store;
    }

    /** The claims of these articles (IRIs), in one language, in the order of their numbers. */
    List<Claim> of(Collection<String> articles, String language) {
        if (articles.isEmpty()) return List.of();
        return store.read(() -> query(articles), graph -> claims(graph, articles, language));
    }

    private static Query query(Collection<String> articles) {
        return QueryFactory.create(READ.formatted(iris(articles)));
    }

    private static List<Claim> claims(Graph graph, Collection<String> articles, String language) {
        Map<Node, Optional<Party>> parties = new HashMap<>();
        List<Claim> claims = new ArrayList<>();
        for (String iri : articles.stream().distinct().sorted().toList()) {
            Described article = new Described(graph, NodeFactory.createURI(iri));
            List<Claim> ofArticle = new ArrayList<>();
            for (Described statement : article.of(IN_ARTICLE))
                claim(statement, article, language, parties).ifPresent(ofArticle::add);
            ofArticle.sort(Comparator.comparingInt(Claim::number));
            claims.addAll(ofArticle);
        }
        return claims;
    }

    private static Optional<Claim> claim(
            Described statement, Described article, String language, Map<Node, Optional<Party>> parties) {
        Optional<Node> number = statement.first(NUMBER);
        Optional<String> content = statement.all(CONTENT).stream()
                .map(Described::thing)
                .filter(literal -> literal.getLiteralLanguage().equals(language))
                .map(Node::getLiteralLexicalForm)
                .findFirst();
        Optional<Node> act = statement.first(SPEECH_ACT);
        Optional<Node> polarity = statement.first(POLARITY);
        Optional<Node> confidence = statement.first(CONFIDENCE);
        if (number.isEmpty() || content.isEmpty() || act.isEmpty() || polarity.isEmpty() || confidence.isEmpty())
            return Optional.empty();
        return Optional.of(new Claim(
                statement.local(),
                article.local(),
                ((Number) number.get().getLiteralValue()).intValue(),
                parties(statement.all(SPEAKER), parties),
                parties(statement.all(ADDRESSEE), parties),
                parties(statement.all(ABOUT), parties),
                statement.all(RELAY).stream()
                        .flatMap(relay -> parties(relay.all(RELAY_ACTOR), parties).stream())
                        .distinct()
                        .toList(),
                named(SpeechAct.values(), SpeechAct::slug, act.get().getURI()),
                named(Polarity.values(), Polarity::localName, polarity.get().getURI()),
                statement.text(CUE).orElse(""),
                content.get(),
                said(statement, article),
                figures(statement),
                List.of(),
                ((Number) confidence.get().getLiteralValue()).doubleValue()));
    }

    private static List<Party> parties(List<Described> actors, Map<Node, Optional<Party>> known) {
        List<Party> parties = new ArrayList<>(actors.size());
        for (Described actor : actors)
            known.computeIfAbsent(actor.thing(), node -> party(actor)).ifPresent(parties::add);
        return parties;
    }

    private static Optional<Party> party(Described actor) {
        return actor.text(LABEL)
                .map(label -> Party.of(
                        actor.local(), resource(actor, COUNTRY), resource(actor, SPEAKS_FOR), kind(actor), label));
    }

    private static ActorKind kind(Described actor) {
        String any = Vocabulary.ACTOR.stringValue();
        return actor.firstOf(
                        TYPE,
                        kind -> kind.isURI()
                                && kind.getURI().startsWith(Vocabulary.DX)
                                && !kind.getURI().equals(any))
                .map(kind -> named(ActorKind.values(), ActorKind::localName, kind.getURI()))
                .orElse(ActorKind.UNKNOWN);
    }

    private static List<ClaimedFigure> figures(Described statement) {
        List<ClaimedFigure> figures = new ArrayList<>();
        statement.all(FIGURE).stream()
                .sorted(Comparator.comparing(figure -> figure.thing().toString()))
                .forEach(figure -> figure(figure).ifPresent(figures::add));
        return figures;
    }

    private static Optional<ClaimedFigure> figure(Described figure) {
        Optional<Node> harm = figure.first(HARM);
        Optional<Node> victims = figure.first(VICTIMS);
        if (harm.isEmpty() || victims.isEmpty()) return Optional.empty();
        Optional<Described> whose = figure.first(VICTIMS_SIDE).map(side -> new Described(figure.graph(), side));
        return Optional.of(new ClaimedFigure(
                new Quantity(number(figure, AT_LEAST), number(figure, COUNT), number(figure, AT_MOST)),
                named(Harm.values(), Harm::localName, harm.get().getURI()),
                named(
                        VictimGroup.values(),
                        VictimGroup::localName,
                        victims.get().getURI()),
                whose.map(side -> resource(side, COUNTRY).orElseGet(side::local)),
                figure.all(FIGURE_PLACE).stream().map(Described::local).collect(Collectors.toSet())));
    }

    private static Optional<Period> said(Described statement, Described article) {
        Optional<String> from = statement.text(EARLIEST);
        Optional<String> to = statement.text(LATEST);
        if (from.isPresent() && to.isPresent())
            return Optional.of(new Period(LocalDate.parse(from.get()), LocalDate.parse(to.get())));
        Optional<String> written = article.text(EDTF);
        if (written.isEmpty()) return Optional.empty();
        String edtf = written.get();
        if (edtf.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.of(Claims.published(DateBounds.day(LocalDate.parse(edtf))));
        }
        return edtf.matches("\\d{4}-\\d{2}")
                ? Optional.of(Claims.published(DateBounds.month(YearMonth.parse(edtf))))
                : Optional.empty();
    }

    static <E> E named(E[] constants, Function<E, String> name, String iri) {
        String local = local(iri);
        for (E constant : constants) if (name.apply(constant).equals(local)) return constant;
        throw new StoreFailure("the store holds a term that this version does not know: " + iri);
    }

    private static OptionalLong number(Described thing, Node predicate) {
        return thing.first(predicate)
                .map(node -> OptionalLong.of(((Number) node.getLiteralValue()).longValue()))
                .orElse(OptionalLong.empty());
    }

    private static Optional<String> resource(Described thing, Node predicate) {
        return thing.first(predicate).map(node -> local(node.getURI()));
    }

    static String iris(Collection<String> iris) {
        return iris.stream().map(iri -> "<" + iri + ">").collect(Collectors.joining(" "));
    }

    static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}
