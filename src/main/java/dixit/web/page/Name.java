package dixit.web.page;

/**
 * Something with a page of its own.
 *
 * @param path its page's address, {@code /actor/Q7747}; empty for a mere name
 * @param label what it is called, as the articles call it
 */
public record Name(String path, String label) {

    static Name of(String iri, String label) {
        String path = iri.replaceFirst("^.*/id/", "/");
        return new Name(path, label.isBlank() ? Graph.localName(iri) : label);
    }

    /** The last part of the address, the label where there is none. */
    public String id() {
        return path.isEmpty() ? label : path.replaceFirst("^.*/", "");
    }
}
