package dixit.federation;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpService;

/**
 * The endpoints that {@code SERVICE} may call: IRIs as queries write them, each with the address that is called for it.
 * Everything else is refused before any request leaves, a variable as well: what it will be bound to is not known before
 * the query runs (SPARQL 1.1 Federated Query, 3, warns of exactly this).
 */
public record Services(Map<String, URI> addresses) {

    /** The IRI of Wikidata's query service. */
    public static final String WIKIDATA = "https://query.wikidata.org/sparql";

    /** No endpoint at all. */
    public static final Services NONE = new Services(Map.of());

    /** @throws IllegalArgumentException when an address is neither http nor https */
    public Services {
        addresses.forEach((service, address) -> {
            if (address.getScheme() == null || !address.getScheme().matches("https?") || address.getHost() == null) {
                throw new IllegalArgumentException("a service is an http or https address, not " + address);
            }
        });
        addresses = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(addresses));
    }

    /** Wikidata alone, at its own address. */
    public static Services wikidata() {
        return new Services(Map.of(WIKIDATA, URI.create(WIKIDATA)));
    }

    /** Does the query call any endpoint? */
    public static boolean called(Query query) {
        if (query.getQueryPattern() == null) return false;
        AtomicBoolean found = new AtomicBoolean();
        visit(Algebra.compile(query), service -> found.set(true));
        return found.get();
    }

    /** @throws QueryDeniedException when the query calls an endpoint that is not allowed, wherever in it */
    public void check(Query query) {
        if (query.getQueryPattern() != null) check(Algebra.compile(query));
    }

    /** @throws QueryDeniedException when the algebra calls an endpoint that is not allowed, wherever in it */
    void check(Op algebra) {
        visit(algebra, this::address);
    }

    /** @throws QueryDeniedException in one sentence when the service is not allowed */
    URI address(Node service) {
        if (!service.isURI()) {
            throw new QueryDeniedException("SERVICE takes the IRI of an endpoint here, not a variable; " + allowed());
        }
        URI address = addresses.get(service.getURI());
        if (address == null) {
            throw new QueryDeniedException(
                    "SERVICE <%s> is not allowed here; %s".formatted(service.getURI(), allowed()));
        }
        return address;
    }

    private String allowed() {
        return addresses.isEmpty()
                ? "no endpoint may be called."
                : "what may be called is <" + String.join(">, <", addresses.keySet()) + ">.";
    }

    /** The transformer also goes into EXISTS and subqueries, where a plain walk does not. */
    private static void visit(Op algebra, java.util.function.Consumer<Node> visitor) {
        Transformer.transform(
                new TransformCopy() {
                    @Override
                    public Op transform(OpService service, Op inner) {
                        visitor.accept(service.getService());
                        return super.transform(service, inner);
                    }
                },
                algebra);
    }
}
