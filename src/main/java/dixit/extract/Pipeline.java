package dixit.extract;

import dixit.actor.Gazetteer;
import dixit.actor.GazetteerEntry;
import dixit.actor.LanguageNames;
import dixit.article.Article;
import dixit.rdf.Run;
import dixit.statement.Annotator;
import dixit.statement.CalibratedAnnotator;
import dixit.statement.ConfidenceTable;
import dixit.statement.Lexicons;
import dixit.statement.RuleBasedAnnotator;
import dixit.statement.relation.Relating;
import dixit.text.CoreNlpAnalyser;
import dixit.text.Language;
import dixit.text.Morphology;
import dixit.time.CreationTimes;
import dixit.time.KnownEvents;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** Wires the layers together. */
public final class Pipeline {

    private Pipeline() {}

    /**
     * The annotator for the packaged actors, with raw confidence.
     *
     * @throws Unprepared when a lexicon is malformed, naming its file, line and column
     */
    public static Annotator raw() {
        return raw(KnownActors.packaged().gazetteer());
    }

    /**
     * The annotator, whose confidence is raw, for fitting and scoring. Languages are made ready when an article needs them.
     *
     * @param gazetteer the actors known by name
     */
    public static Annotator raw(Gazetteer gazetteer) {
        return new Annotators(language -> raw(language, gazetteer));
    }

    /**
     * The annotator whose confidence is calibrated. Languages are made ready when an article needs them.
     *
     * @param gazetteer the actors known by name
     */
    public static Annotator calibrated(Gazetteer gazetteer) {
        return new Annotators(
                language -> new CalibratedAnnotator(raw(language, gazetteer), read(language, ConfidenceTable::of)));
    }

    private static Annotator raw(String code, Gazetteer gazetteer) {
        Language language = read(code, Language::of);
        Morphology morphology = read(code, c -> language.morphology());
        return new RuleBasedAnnotator(
                new CoreNlpAnalyser(language, morphology),
                morphology,
                read(code, Lexicons::of),
                gazetteer.in(read(code, LanguageNames::of)),
                read(code, c -> creationTimes(c, gazetteer)));
    }

    private static CreationTimes creationTimes(String language, Gazetteer gazetteer) {
        return new CreationTimes(
                language,
                KnownEvents.packaged(),
                id -> gazetteer.entry(id).map(GazetteerEntry::words).orElse(List.of()));
    }

    /**
     * Figures and relations in a language.
     *
     * @throws Unprepared when a lexicon is malformed, naming its file, line and column
     */
    public static Relating relating(String language) {
        return read(language, code -> Relating.of(code, Language.of(code).morphology()));
    }

    /** The code of an article's language without region or script. */
    static String language(Article article) {
        return article.language().split("[-_]", 2)[0];
    }

    private static <T> T read(String language, Function<String, T> lexicons) {
        try {
            return lexicons.apply(language);
        } catch (IllegalArgumentException e) {
            throw new Unprepared("seeds/lexicon/" + language + ": " + e.getMessage() + "; see docs/lexicon.md.");
        }
    }

    /** The actors known by name. */
    public static Gazetteer gazetteer() {
        return KnownActors.packaged().gazetteer();
    }

    /** The program's version, from the jar's manifest. */
    public static String version() {
        String version = Pipeline.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** This run, for provenance. */
    public static Run run() {
        TreeMap<String, String> versions = new TreeMap<>();
        for (String code : Language.codes()) {
            Language language = read(code, Language::of);
            if (!language.isInstalled()) continue;
            versions.putAll(language.madeWith());
            versions.put("lexicon-" + code, version());
        }
        return new Run(version(), versions, Instant.now());
    }
}
