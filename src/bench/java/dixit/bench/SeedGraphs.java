package dixit.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.Quad;

/**
 * As many article graphs as one likes, made from one by substitution: another article, other days, other actors. Actors come
 * with the frequencies of news, few of them often (Zipf).
 */
final class SeedGraphs {

    private static final Pattern ACTOR = Pattern.compile("/id/actor/([A-Za-z0-9-]+)$");
    private static final Pattern DAY = Pattern.compile("\\b(\\d{4}-\\d{2}-\\d{2})");

    /** A day, or several in EDTF. */
    private static final Pattern DATES = Pattern.compile("[\\[{]?[0-9,/.~?%-]{10,}[]}]?");

    private static final int DAYS = 1_500;

    private final List<Quad> seed = new ArrayList<>();
    private final String article;
    private final List<String> pool;
    private final double[] cumulated;

    /**
     * @param quads the graph of one article, N-Quads
     * @param pool ids of actors, the most frequent first
     */
    SeedGraphs(String quads, List<String> pool) {
        RDFParser.fromString(quads, Lang.NQUADS).parse(StreamRDFLib.sinkQuads(new org.apache.jena.atlas.lib.Sink<>() {
            @Override
            public void send(Quad quad) {
                seed.add(quad);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        }));
        this.article = seed.get(0).getGraph().getURI().replaceFirst("^.*/", "");
        this.pool = pool;
        this.cumulated = new double[pool.size()];
        double sum = 0;
        for (int i = 0; i < pool.size(); i++) cumulated[i] = sum += 1.0 / (i + 1);
    }

    /** The {@code number}-th article's graph; the same for the same number. */
    void graph(int number, Consumer<Quad> out) {
        Random random = new Random(number);
        String id = HexFormat.of().toHexDigits(0x9e3779b97f4a7c15L * (number + 1)) + "0000";
        int shift = random.nextInt(DAYS) - DAYS;
        Map<String, String> actors = new HashMap<>();
        Map<Node, Node> nodes = new HashMap<>();
        for (Quad quad : seed) {
            boolean known = quad.getSubject().isURI()
                    && ACTOR.matcher(quad.getSubject().getURI()).find();
            // What is known of an actor stands in the graph of actors; a substitute's would contradict it.
            if (known) continue;
            out.accept(new Quad(
                    node(quad.getGraph(), id, shift, actors, nodes, random),
                    node(quad.getSubject(), id, shift, actors, nodes, random),
                    quad.getPredicate(),
                    node(quad.getObject(), id, shift, actors, nodes, random)));
        }
    }

    private Node node(
            Node node, String id, int shift, Map<String, String> actors, Map<Node, Node> nodes, Random random) {
        return nodes.computeIfAbsent(node, n -> n.isURI() ? iri(n, id, actors, random) : literal(n, shift));
    }

    private Node iri(Node node, String id, Map<String, String> actors, Random random) {
        Matcher actor = ACTOR.matcher(node.getURI());
        if (actor.find()) {
            String other = actors.computeIfAbsent(actor.group(1), a -> pick(random));
            return NodeFactory.createURI(node.getURI().substring(0, actor.start(1)) + other);
        }
        return node.getURI().contains(article)
                ? NodeFactory.createURI(node.getURI().replace(article, id))
                : node;
    }

    private static Node literal(Node node, int shift) {
        if (!DATES.matcher(node.getLiteralLexicalForm()).matches()) return node;
        String lexical = DAY.matcher(node.getLiteralLexicalForm())
                .replaceAll(day -> LocalDate.parse(day.group(1)).plusDays(shift).toString());
        return NodeFactory.createLiteralDT(lexical, node.getLiteralDatatype());
    }

    private String pick(Random random) {
        double at = random.nextDouble() * cumulated[cumulated.length - 1];
        int low = java.util.Arrays.binarySearch(cumulated, at);
        return pool.get(low < 0 ? Math.min(-low - 1, pool.size() - 1) : low);
    }
}
