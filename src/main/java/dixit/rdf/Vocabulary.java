package dixit.rdf;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/** The terms that Dixit writes. Every {@code dx:} term is defined in {@code ontology/conflict.ttl}. */
public final class Vocabulary {

    public static final String DX = "https://w3id.org/dixit/conflict#";
    public static final String ACT = "https://w3id.org/dixit/speech-act/";
    public static final String OA = "http://www.w3.org/ns/oa#";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    public static final String SCHEMA = "https://schema.org/";
    /** Dublin Core 1.1, whose creator, publisher and language take a plain literal, as those of DCMI Terms do not. */
    public static final String DC = "http://purl.org/dc/elements/1.1/";

    public static final String DCTERMS = "http://purl.org/dc/terms/";
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    public static final String ORG = "http://www.w3.org/ns/org#";
    public static final String WIKIDATA = "http://www.wikidata.org/entity/";

    public static final IRI ARTICLE = dx("Article");
    public static final IRI STATEMENT = dx("Statement");
    public static final IRI RELAY_CLASS = dx("Relay");
    public static final IRI ACTOR = dx("Actor");

    public static final IRI SPEAKER = dx("speaker");
    public static final IRI ADDRESSEE = dx("addressee");
    public static final IRI ABOUT = dx("about");
    public static final IRI CONTENT = dx("content");
    public static final IRI CUE = dx("cue");
    public static final IRI FORM = dx("form");
    public static final IRI SPEECH_ACT = dx("speechAct");
    public static final IRI POLARITY = dx("polarity");
    public static final IRI CERTAINTY = dx("certainty");
    public static final IRI CONFIDENCE = dx("confidence");
    public static final IRI NUMBER = dx("number");
    public static final IRI SAID_EARLIEST = dx("saidEarliest");
    public static final IRI SAID_LATEST = dx("saidLatest");
    public static final IRI SAID_EDTF = dx("saidEdtf");
    public static final IRI DATE_PRECISION = dx("datePrecision");
    public static final IRI IN_ARTICLE = dx("inArticle");
    public static final IRI RELAY = dx("relay");
    public static final IRI RELAY_ACTOR = dx("relayActor");
    public static final IRI RELAY_ORDER = dx("relayOrder");
    public static final IRI ARTICLE_DATE_EDTF = dx("articleDateEdtf");
    public static final IRI PART = dx("part");
    public static final IRI DIGEST = dx("digest");
    public static final IRI OUTLET = dx("outlet");
    public static final IRI FINGERPRINT = dx("fingerprint");
    public static final IRI FINGERPRINT_BAND = dx("fingerprintBand");
    public static final IRI NEAR_DUPLICATE_OF = dx("nearDuplicateOf");
    public static final IRI COUNTRY = dx("country");
    public static final IRI SPEAKS_FOR = dx("speaksFor");
    public static final IRI DEMONYM = dx("demonym");
    public static final IRI SECONDARY_DEMONYM = dx("secondaryDemonym");
    public static final IRI METONYM = dx("metonym");
    public static final IRI GENDER = dx("gender");
    public static final IRI SINCE = dx("since");
    public static final IRI UNTIL = dx("until");
    public static final IRI CONFIRMED = dx("confirmed");

    public static final IRI TEXT_KEPT = dx("textKept");
    public static final IRI PASSAGE_CLASS = dx("Passage");
    public static final IRI PASSAGE = dx("passage");
    public static final IRI PASSAGE_TEXT = dx("passageText");
    public static final IRI PASSAGE_START = dx("passageStart");
    public static final IRI LINKING_CLASS = dx("Linking");
    public static final IRI LINKING = dx("linking");
    public static final IRI LINKED_WORDS = dx("linkedWords");
    public static final IRI LINKED_ACTOR = dx("linkedActor");
    public static final IRI RUNNER_UP = dx("runnerUp");

    public static final IRI DATE_CLUE_CLASS = dx("DateClue");
    public static final IRI KNOWN_EVENT = dx("KnownEvent");
    public static final IRI DATE_CLUE = dx("dateClue");
    public static final IRI CLUE_EVENT = dx("clueEvent");
    public static final IRI WRITTEN_EARLIEST = dx("writtenEarliest");
    public static final IRI WRITTEN_LATEST = dx("writtenLatest");
    public static final IRI WRITTEN_EDTF = dx("writtenEdtf");
    public static final IRI EVENT_START = dx("eventStart");
    public static final IRI EVENT_END = dx("eventEnd");

    public static final IRI FIGURE_CLASS = dx("Figure");
    public static final IRI FIGURE = dx("figure");
    public static final IRI HARM = dx("harm");
    public static final IRI VICTIMS = dx("victims");
    public static final IRI VICTIMS_SIDE = dx("victimsSide");
    public static final IRI FIGURE_PLACE = dx("figurePlace");
    public static final IRI COUNT = dx("count");
    public static final IRI AT_LEAST = dx("atLeast");
    public static final IRI AT_MOST = dx("atMost");
    public static final IRI UNVERIFIED = dx("unverified");

    public static final IRI STATEMENT_LINK = dx("StatementLink");
    public static final IRI LINK_FROM = dx("linkFrom");
    public static final IRI LINK_TO = dx("linkTo");
    public static final IRI RELATION = dx("relation");
    public static final IRI REASON = dx("reason");

    public static final IRI HAS_TARGET = iri(OA + "hasTarget");
    public static final IRI HAS_SOURCE = iri(OA + "hasSource");
    public static final IRI HAS_SELECTOR = iri(OA + "hasSelector");
    public static final IRI SPECIFIC_RESOURCE = iri(OA + "SpecificResource");
    public static final IRI TEXT_POSITION_SELECTOR = iri(OA + "TextPositionSelector");
    public static final IRI TEXT_QUOTE_SELECTOR = iri(OA + "TextQuoteSelector");
    public static final IRI START = iri(OA + "start");
    public static final IRI END = iri(OA + "end");
    public static final IRI EXACT = iri(OA + "exact");
    public static final IRI PREFIX = iri(OA + "prefix");
    public static final IRI SUFFIX = iri(OA + "suffix");

    public static final IRI WAS_GENERATED_BY = iri(PROV + "wasGeneratedBy");
    public static final IRI WAS_QUOTED_FROM = iri(PROV + "wasQuotedFrom");
    public static final IRI WAS_ATTRIBUTED_TO = iri(PROV + "wasAttributedTo");
    public static final IRI ACTIVITY = iri(PROV + "Activity");
    public static final IRI STARTED_AT_TIME = iri(PROV + "startedAtTime");
    public static final IRI USED = iri(PROV + "used");
    public static final IRI QUOTATION = iri(SCHEMA + "Quotation");
    public static final IRI SOFTWARE_VERSION = iri(SCHEMA + "softwareVersion");
    public static final IRI PUBLISHER = iri(DC + "publisher");
    public static final IRI TITLE = iri(DCTERMS + "title");
    public static final IRI CREATOR = iri(DC + "creator");
    public static final IRI LANGUAGE = iri(DC + "language");
    public static final IRI RIGHTS = iri(DC + "rights");
    public static final IRI LICENCE = iri(DCTERMS + "license");
    public static final IRI URL = iri(SCHEMA + "url");
    public static final IRI ALT_LABEL = iri(SKOS + "altLabel");
    public static final IRI MEMBERSHIP = iri(ORG + "Membership");
    public static final IRI MEMBER = iri(ORG + "member");
    public static final IRI ORGANISATION_OF = iri(ORG + "organization");

    private Vocabulary() {}

    /** A term of the conflict ontology. */
    public static IRI dx(String localName) {
        return iri(DX + localName);
    }

    static IRI iri(String iri) {
        return SimpleValueFactory.getInstance().createIRI(iri);
    }
}
