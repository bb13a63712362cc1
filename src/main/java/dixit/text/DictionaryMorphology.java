package dixit.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;

/**
 * Word forms from a Morfologik dictionary (LanguageTool's, whose tags end in a letter for the word's frequency).
 *
 * <p>Spellings of 1990 are folded to the older ones ({@code reconnaitre} → {@code reconnaître}), so that a lexicon
 * need only list one.
 */
public final class DictionaryMorphology implements Morphology {

    /** UD parts of speech and the dictionary's word classes that count as the same, best first. */
    private static final Map<String, List<String>> CLASSES = Map.of(
            "VERB", List.of("V"),
            "AUX", List.of("V"),
            "NOUN", List.of("N", "J"),
            "PROPN", List.of("Z", "N"),
            "ADJ", List.of("J", "N", "V ppa"),
            "ADV", List.of("A"),
            "DET", List.of("D"),
            "PRON", List.of("R"),
            "ADP", List.of("P"),
            "SCONJ", List.of("C"));

    /** Verbs that lend their forms to commoner ones: {@code suis} is from être, {@code faut} from falloir. */
    private static final Set<String> RARE_HOMOGRAPHS =
            Set.of("faillir", "suivre", "moudre", "paître", "étayer", "priser");

    private final Dictionary dictionary;
    private final ThreadLocal<DictionaryLookup> lookup;
    private final Map<String, List<Reading>> known = new ConcurrentHashMap<>();

    private DictionaryMorphology(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(this.dictionary));
    }

    /**
     * Reads the dictionary at {@code resource} on the class path.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static DictionaryMorphology fromClassPath(String resource) {
        URL url = DictionaryMorphology.class.getResource(resource);
        if (url == null) throw new IllegalArgumentException("no dictionary on the class path at " + resource);
        try {
            return new DictionaryMorphology(Dictionary.read(url));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the dictionary " + resource, e);
        }
    }

    @Override
    public List<Reading> readings(String form) {
        String key =
                form.length() > 2 && form.equals(form.toUpperCase(Locale.ROOT)) ? form : form.toLowerCase(Locale.ROOT);
        List<Reading> cached = known.get(form);
        if (cached != null) return cached;
        List<Reading> found = lookedUp(key);
        if (found.isEmpty()) found = inOldSpelling(key);
        List<Reading> result = found.isEmpty() && !withAccent(form).equals(key) ? lookedUp(withAccent(form)) : found;
        if (known.size() < 200_000) known.put(form, result);
        return result;
    }

    private List<Reading> lookedUp(String form) {
        List<Reading> readings = new ArrayList<>();
        for (WordData data : lookup.get().lookup(form)) {
            String tag = data.getTag().toString();
            readings.add(new Reading(fold(data.getStem().toString()), tag.substring(0, tag.length() - 1)));
        }
        return List.copyOf(readings);
    }

    /** The spelling reform of 1990 dropped circumflexes on i and u: {@code reconnait}, {@code aout}. */
    private List<Reading> inOldSpelling(String form) {
        for (int i = 1; i < form.length() - 1; i++) {
            char circumflex = form.charAt(i) == 'i' ? 'î' : form.charAt(i) == 'u' ? 'û' : 0;
            if (circumflex == 0) continue;
            String old = form.substring(0, i) + circumflex + form.substring(i + 1);
            List<Reading> readings = lookedUp(old);
            if (!readings.isEmpty()) return readings;
        }
        return List.of();
    }

    @Override
    public String lemma(String form, String tag) {
        List<Reading> readings = readings(form);
        for (String wordClass : CLASSES.getOrDefault(tag, List.of())) {
            String rare = null;
            for (Reading reading : readings) {
                if (!reading.tag().startsWith(wordClass)) continue;
                if (!RARE_HOMOGRAPHS.contains(reading.lemma())) return reading.lemma();
                rare = reading.lemma();
            }
            if (rare != null) return rare;
        }
        String lower = form.toLowerCase(Locale.ROOT);
        String accented = withAccent(form);
        return accented.equals(lower) || lookedUp(accented).isEmpty() ? lower : lemma(accented, tag);
    }

    /** Presses leave the accents of capitals out: {@code A}, {@code Etat}; the word in lower case, with its accent. */
    private static String withAccent(String form) {
        String lower = form.toLowerCase(Locale.ROOT);
        if (form.isEmpty() || Character.isLowerCase(form.charAt(0))) return lower;
        return switch (form.charAt(0)) {
            case 'A' -> form.length() == 1 ? "à" : lower;
            case 'E' -> "é" + lower.substring(1);
            default -> lower;
        };
    }

    private static String fold(String lemma) {
        String lower = lemma.toLowerCase(Locale.ROOT);
        if (lower.endsWith("aitre")) return lower.substring(0, lower.length() - 5) + "aître";
        if (lower.endsWith("croitre")) return lower.substring(0, lower.length() - 5) + "oître";
        return lower;
    }
}
