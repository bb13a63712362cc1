package dixit.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Word forms from a Morfologik dictionary, whose tags may end in a letter for the word's frequency. What its tags mean is in
 * the language's description.
 *
 * <p>Newer spellings are folded to the older ones ({@code reconnaitre} → {@code reconnaître}), so that a lexicon need only
 * list one.
 */
public final class DictionaryMorphology implements Morphology {

    /** UD parts of speech and what the dictionary calls the same, best first. */
    private static final Map<String, List<Feature>> CLASSES = Map.of(
            "VERB", List.of(Feature.VERB),
            "AUX", List.of(Feature.VERB),
            "NOUN", List.of(Feature.NOUN, Feature.ADJECTIVE),
            "PROPN", List.of(Feature.PROPER_NOUN, Feature.NOUN),
            "ADJ", List.of(Feature.ADJECTIVE, Feature.NOUN, Feature.PAST_PARTICIPLE),
            "ADV", List.of(Feature.ADVERB),
            "DET", List.of(Feature.DETERMINER),
            "PRON", List.of(Feature.PRONOUN),
            "ADP", List.of(Feature.ADPOSITION),
            "SCONJ", List.of(Feature.CONJUNCTION));

    /** Forms whose readings are kept; what text that is no language is full of is not among them. */
    private static final int MOST_KNOWN = 200_000;

    private static final int LONGEST_KNOWN = 50;

    private record Tagged(Pattern tag, Feature feature) {}

    private record Ending(String modern, String old) {}

    private final Dictionary dictionary;
    private final ThreadLocal<DictionaryLookup> lookup;
    private final Map<String, List<Reading>> known = new ConcurrentHashMap<>();
    private final Map<String, Set<Feature>> features = new ConcurrentHashMap<>();
    private final List<Tagged> tags;
    private final List<Ending> lemmaEndings;
    private final Map<Character, Character> oldSpelling = new HashMap<>();

    private final Map<String, String> accents = new HashMap<>();
    private final Map<String, String> initials = new HashMap<>();
    private final Map<String, Feature> byLemma = new HashMap<>();

    /** Whether the dictionary's tags are those of the tagger. */
    private final boolean sharesTags;

    /** Verbs that lend their forms to commoner ones. */
    private final Set<String> rare;

    private DictionaryMorphology(Dictionary dictionary, Language language) {
        this.dictionary = dictionary;
        this.tags = language.rows("tag").stream()
                .map(row -> new Tagged(Pattern.compile(row.name()), Feature.valueOf(row.value())))
                .toList();
        this.lemmaEndings = language.rows("lemma-ending").stream()
                .map(row -> new Ending(row.name(), row.value()))
                .toList();
        language.rows("old-spelling")
                .forEach(
                        row -> oldSpelling.put(row.name().charAt(0), row.value().charAt(0)));
        language.rows("capital").forEach(row -> accents.put(row.name(), row.value()));
        language.rows("initial").forEach(row -> initials.put(row.name(), row.value()));
        language.rows("lemma").forEach(row -> byLemma.put(row.name(), Feature.valueOf(row.value())));
        this.sharesTags = language.value("models", "dictionary-tags")
                .filter("tagger"::equals)
                .isPresent();
        this.rare = language.words("rare", "verbs");
        this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(this.dictionary));
    }

    /**
     * Reads the dictionary that {@code language} names, from the class path.
     *
     * @throws IllegalArgumentException when there is none
     */
    static DictionaryMorphology of(Language language) {
        String resource = language.required("models", "dictionary");
        URL url = DictionaryMorphology.class.getResource(resource);
        if (url == null) throw new IllegalArgumentException("no dictionary on the class path at " + resource);
        try {
            return new DictionaryMorphology(Dictionary.read(url), language);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the dictionary " + resource, e);
        }
    }

    @Override
    public List<Reading> readings(String form) {
        List<Reading> cached = known.get(form);
        if (cached != null) return cached;
        String key =
                form.length() > 2 && form.equals(form.toUpperCase(Locale.ROOT)) ? form : form.toLowerCase(Locale.ROOT);
        List<Reading> found = lookedUp(key);
        if (found.isEmpty()) found = inOldSpelling(key);
        List<Reading> result = found.isEmpty() && !withAccent(form).equals(key) ? lookedUp(withAccent(form)) : found;
        if (known.size() < MOST_KNOWN && form.length() <= LONGEST_KNOWN) known.put(form, result);
        return result;
    }

    private List<Reading> lookedUp(String form) {
        List<Reading> readings = new ArrayList<>();
        for (WordData data : lookup.get().lookup(form)) {
            String tag = data.getTag().toString();
            if (dictionary.metadata.isFrequencyIncluded()) tag = tag.substring(0, tag.length() - 1);
            String lemma = fold(data.getStem().toString());
            readings.add(new Reading(lemma, features(lemma, tag)));
        }
        return List.copyOf(readings);
    }

    private Set<Feature> features(String lemma, String tag) {
        Set<Feature> ofTag = features.computeIfAbsent(tag, this::featuresOf);
        Feature own = byLemma.get(lemma);
        if (own == null) return ofTag;
        Set<Feature> both = EnumSet.of(own);
        both.addAll(ofTag);
        return both;
    }

    private Set<Feature> featuresOf(String tag) {
        return tags.stream()
                .filter(tagged -> tagged.tag().matcher(tag).matches())
                .map(Tagged::feature)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A form in a newer spelling that dropped a mark from one letter: {@code reconnait}, {@code aout}. */
    private List<Reading> inOldSpelling(String form) {
        for (int i = 1; i < form.length() - 1; i++) {
            Character marked = oldSpelling.get(form.charAt(i));
            if (marked == null) continue;
            List<Reading> readings = lookedUp(form.substring(0, i) + marked + form.substring(i + 1));
            if (!readings.isEmpty()) return readings;
        }
        return List.of();
    }

    @Override
    public List<Reading> readings(String form, String tagged) {
        if (!sharesTags) return readings(form);
        Set<Feature> told = features.computeIfAbsent(tagged, this::featuresOf);
        List<Reading> all = readings(form);
        if (told.isEmpty()) return all;
        List<Reading> fitting =
                all.stream().filter(reading -> reading.features().equals(told)).toList();
        // The tagger knows what to make of words that the dictionary lacks.
        return fitting.isEmpty() ? List.of(new Reading(lemmaOf(form, all), told)) : fitting;
    }

    private static String lemmaOf(String form, List<Reading> readings) {
        return readings.isEmpty()
                ? form.toLowerCase(Locale.ROOT)
                : readings.get(0).lemma();
    }

    @Override
    public String lemma(String form, String tag, String tagged) {
        boolean verb = sharesTags
                && List.of("VERB", "AUX").contains(tag)
                && features.computeIfAbsent(tagged, this::featuresOf).contains(Feature.VERB);
        return verb ? readings(form, tagged).get(0).lemma() : lemma(form, tag);
    }

    @Override
    public String lemma(String form, String tag) {
        List<Reading> readings = readings(form);
        for (Feature wordClass : CLASSES.getOrDefault(tag, List.of())) {
            String homograph = null;
            for (Reading reading : readings) {
                if (!reading.is(wordClass)) continue;
                if (!rare.contains(reading.lemma())) return reading.lemma();
                homograph = reading.lemma();
            }
            if (homograph != null) return homograph;
        }
        String lower = form.toLowerCase(Locale.ROOT);
        String accented = withAccent(form);
        return accented.equals(lower) || lookedUp(accented).isEmpty() ? lower : lemma(accented, tag);
    }

    /** Presses leave the accents of capitals out: {@code A}, {@code Etat}; the word in lower case, with its accent. */
    private String withAccent(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        if (form.isEmpty() || Character.isLowerCase(form.charAt(0))) return lower;
        String word = accents.get(form);
        if (word != null) return word;
        String letter = initials.get(form.substring(0, 1));
        return letter == null ? lower : letter + lower.substring(1);
    }

    private String fold(String lemma) {
        String lower = lemma.toLowerCase(Locale.ROOT);
        for (Ending ending : lemmaEndings) {
            if (lower.endsWith(ending.modern()))
                return lower.substring(0, lower.length() - ending.modern().length()) + ending.old();
        }
        return lower;
    }
}
