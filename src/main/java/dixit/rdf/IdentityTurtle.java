package dixit.rdf;

import dixit.actor.Identities;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.Rio;

/** Decisions about actors as {@code owl:sameAs} and {@code owl:differentFrom} (OWL 2 Structural Specification, 9.6). */
public final class IdentityTurtle {

    private final Iris iris;

    /** Writes decisions under {@code iris}. */
    public IdentityTurtle(Iris iris) {
        this.iris = iris;
    }

    /**
     * Reads decisions; an actor is known by the id that ends its IRI, under any base.
     *
     * @throws IllegalArgumentException when it is no Turtle or the decisions contradict each other
     */
    public static Identities read(InputStream in) throws IOException {
        Identities identities = Identities.NONE;
        try {
            for (Statement decision : Rio.parse(in, Iris.LOCAL.base(), RDFFormat.TURTLE)) {
                String one = ActorTurtle.id(decision.getSubject());
                String other = ActorTurtle.id(decision.getObject());
                if (decision.getPredicate().equals(OWL.SAMEAS)) identities = identities.same(one, other);
                if (decision.getPredicate().equals(OWL.DIFFERENTFROM)) identities = identities.different(one, other);
            }
        } catch (RDFParseException e) {
            throw new IllegalArgumentException("line " + e.getLineNumber() + ": " + e.getMessage(), e);
        }
        return identities;
    }

    /** The decisions, each pair as it was decided; the canonical actor comes first where one stands for the other. */
    public Model model(Identities identities) {
        Model model = new LinkedHashModel();
        identities.same().stream().sorted().forEach(pair -> {
            boolean turned = identities.canonical(pair.first()).equals(pair.second());
            model.add(
                    iris.actor(turned ? pair.second() : pair.first()),
                    OWL.SAMEAS,
                    iris.actor(turned ? pair.first() : pair.second()));
        });
        identities.different().stream()
                .sorted()
                .forEach(pair -> model.add(iris.actor(pair.first()), OWL.DIFFERENTFROM, iris.actor(pair.second())));
        return model;
    }

    /** Writes them as Turtle. */
    public void write(Identities identities, OutputStream out) {
        try (RdfOutput output = new RdfOutput(out, RdfFormat.TURTLE)) {
            output.write(model(identities));
        }
    }
}
