package dixit.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The properties by which actors can be matched and which can be fetched into a table. */
enum ActorProperty {
    COUNTRY("country", "country"),
    SPEAKS_FOR("speaks for", "speaksFor"),
    GENDER("gender", "gender"),
    ALIAS("alias", "altLabel"),
    METONYM("metonym", "metonym"),
    WIKIDATA("Wikidata id", "sameAs");

    private final String title;
    private final String localName;

    ActorProperty(String title, String localName) {
        this.title = title;
        this.localName = localName;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String title() {
        return title;
    }

    /** The property's name in its vocabulary. */
    String localName() {
        return localName;
    }

    static Optional<ActorProperty> named(String id) {
        return Stream.of(values()).filter(property -> property.id().equals(id)).findFirst();
    }
}
