package dixit.rdf;

import org.eclipse.rdf4j.rio.RDFFormat;

/** The formats that Dixit writes. */
public enum RdfFormat {
    TRIG(RDFFormat.TRIG),
    NQUADS(RDFFormat.NQUADS),
    /** One graph without its name. */
    TURTLE(RDFFormat.TURTLE),
    JSONLD(RDFFormat.JSONLD);

    private final RDFFormat rio;

    RdfFormat(RDFFormat rio) {
        this.rio = rio;
    }

    RDFFormat rio() {
        return rio;
    }
}
