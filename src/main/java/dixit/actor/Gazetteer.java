package dixit.actor;

import dixit.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The actors known by name. Immutable; names are compared folded ({@link Folding}). */
public final class Gazetteer {

    private static final int LONGEST_NAME = 12;

    /** Words that carry no identity in a name. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "le", "la", "les", "l", "de", "du", "des", "d", "un", "une", "et", "en", "a", "au", "aux", "the", "of");

    /** A name found in a text: the indexes of its first and last token, and whom it can mean, likeliest first. */
    public record Match(int first, int last, List<Actor> candidates) {}

    private static final Pattern WHOLE_FORCES = Pattern.compile(
            "armed forces$|^armed forces|^people s liberation army$|defen[cs]e forces$|^.*\\bnational army$|defen[cs]e army$|people s army$");

    private final Map<String, GazetteerEntry> byId = new HashMap<>();
    private final Map<String, List<Actor>> byName = new HashMap<>();
    private final Map<String, Actor> byDemonym = new HashMap<>();
    private final Map<String, Actor> byMetonym = new HashMap<>();
    private final Map<String, List<GazetteerEntry>> officers = new HashMap<>();

    /** Where two entries share a nationality word or a metonym, the first has it; a name may belong to several. */
    public Gazetteer(Collection<GazetteerEntry> entries) {
        for (GazetteerEntry entry : entries) {
            Actor actor = entry.actor();
            byId.put(actor.id(), entry);
            actor.labels().values().forEach(label -> index(label, actor));
            actor.aliases().forEach(alias -> index(alias, actor));
            entry.demonyms().forEach(demonym -> byDemonym.putIfAbsent(demonym.toLowerCase(Locale.FRENCH), actor));
            entry.metonyms().forEach(metonym -> byMetonym.putIfAbsent(key(metonym), actor));
            if (!entry.offices().isEmpty()) {
                actor.country()
                        .ifPresent(c -> officers.computeIfAbsent(c, k -> new ArrayList<>())
                                .add(entry));
            }
        }
    }

    private void index(String name, Actor actor) {
        List<Actor> actors = byName.computeIfAbsent(key(name), k -> new ArrayList<>());
        if (!actors.contains(actor)) actors.add(actor);
    }

    /** A name's key: folded, without a leading article. */
    private static String key(String name) {
        return withoutArticle(Folding.fold(name));
    }

    private static String withoutArticle(String folded) {
        return folded.replaceFirst("^(?:le|la|les|l|the) (?=.)", "");
    }

    /** The number of actors. */
    public int size() {
        return byId.size();
    }

    /** All entries, in no particular order. */
    public Collection<GazetteerEntry> entries() {
        return byId.values();
    }

    /** The actor with the Wikidata id ({@code Q7747}) or local id ({@code haut-karabakh-95db987e}). */
    public Optional<Actor> byId(String id) {
        return Optional.ofNullable(byId.get(id)).map(GazetteerEntry::actor);
    }

    /** Everybody that bears the name as label or alias. */
    public List<Actor> named(String name) {
        return byName.getOrDefault(key(name), List.of());
    }

    /** The state or place whose adjective or inhabitant name the word is, in any gender and number. */
    public Optional<Actor> demonym(String word) {
        return Optional.ofNullable(byDemonym.get(word.toLowerCase(Locale.FRENCH)));
    }

    /** Whom the name stands for when it speaks: {@code Moscou}. */
    public Optional<Actor> metonym(String name) {
        return Optional.ofNullable(byMetonym.get(key(name)));
    }

    /** The persons of a country whose office on {@code day} contains all of {@code words} (folded). */
    public List<Actor> holders(String country, List<String> words, LocalDate day) {
        return officers.getOrDefault(country, List.of()).stream()
                .filter(entry -> entry.offices().stream()
                        .anyMatch(office -> office.heldOn(day)
                                && List.of(Folding.fold(office.role()).split(" "))
                                        .containsAll(words)))
                .map(GazetteerEntry::actor)
                .toList();
    }

    /** The news agencies of a country. */
    public List<Actor> agenciesOf(String country) {
        return byId.values().stream()
                .map(GazetteerEntry::actor)
                .filter(actor ->
                        actor.kind() == ActorKind.NEWS_AGENCY && actor.country().equals(Optional.of(country)))
                .toList();
    }

    /** The armed forces of a country as a whole: {@code forces armées russes}, not one of their branches. */
    public Optional<Actor> forcesOf(String country) {
        return byId.values().stream()
                .map(GazetteerEntry::actor)
                .filter(actor ->
                        actor.kind() == ActorKind.ARMED_FORCE && actor.country().equals(Optional.of(country)))
                .filter(actor ->
                        WHOLE_FORCES.matcher(Folding.fold(actor.label("en"))).find())
                .min(Comparator.comparing(Actor::id));
    }

    /** What the inhabitants of a state or place are called, in the masculine plural; empty when it is not known. */
    public Optional<String> inhabitants(String id) {
        return Optional.ofNullable(byId.get(id))
                .flatMap(entry -> entry.demonyms().stream()
                        .filter(demonym -> demonym.endsWith("s") || demonym.endsWith("x"))
                        .findFirst());
    }

    /** The longest names in {@code tokens}, left to right, none overlapping another. */
    public List<Match> matches(List<Token> tokens) {
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Match match = longestAt(tokens, i);
            if (match == null) continue;
            found.add(match);
            i = match.last();
        }
        return found;
    }

    private Match longestAt(List<Token> tokens, int first) {
        if (!tokens.get(first).isTagged("NOUN", "PROPN", "ADJ", "X", "VERB", "DET", "NUM", "ADP")) return null;
        StringBuilder name = new StringBuilder();
        Match best = null;
        boolean capital = false;
        for (int i = first; i < Math.min(tokens.size(), first + LONGEST_NAME); i++) {
            String form = tokens.get(i).form();
            capital |= tokens.get(i).isCapitalised();
            String folded = Folding.fold(form);
            if (folded.isEmpty() && !form.matches("['’.-]")) break;
            if (!folded.isEmpty()) name.append(name.isEmpty() ? "" : " ").append(folded);
            // Common words are no names: a name of one word needs its capital (`tous`, `paris`, `élu`).
            if (!capital && i == first) continue;
            List<Actor> actors = byName.get(withoutArticle(Folding.contracted(name.toString())));
            // A bare article is no name, and one that is not capitalised opens none (`la France`).
            if (tokens.get(first).isTagged("DET")
                    && (i == first || !tokens.get(first).isCapitalised())) continue;
            boolean acronymInLowerCase = i == first && actors != null && isAcronym(actors, form);
            if (actors != null && !acronymInLowerCase) best = new Match(first, i, actors);
        }
        return best;
    }

    /** {@code Rsf} is not RSF unless it is written so somewhere in the gazetteer. */
    private static boolean isAcronym(List<Actor> actors, String form) {
        if (form.length() > 4 || form.equals(form.toUpperCase(Locale.ROOT))) return false;
        return actors.stream()
                .noneMatch(actor ->
                        actor.labels().containsValue(form) || actor.aliases().contains(form));
    }

    /**
     * What identifies a name, whatever its wording: its words folded, in the singular, empty words left out, demonyms
     * and names of states and places replaced by their ids, sorted. {@code le gouvernement syrien} and {@code
     * Gouvernement de la Syrie} give the same.
     */
    public Set<String> identity(String name) {
        List<String> words = List.of(name.replace('’', '\'').split("[\\s'()«»,]+"));
        Set<String> identity = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            int length = 0;
            for (int n = Math.min(4, words.size() - i); n >= 1 && length == 0; n--) {
                String part = String.join(" ", words.subList(i, i + n));
                if (part.isEmpty() || !Character.isUpperCase(part.codePointAt(0))) continue;
                Optional<Actor> place = named(part).stream()
                        .filter(actor -> actor.kind() == ActorKind.STATE
                                || actor.kind() == ActorKind.PLACE
                                || actor.kind() == ActorKind.INTERNATIONAL_ORGANISATION)
                        .findFirst();
                if (place.isPresent()) {
                    identity.add(place.get().id());
                    length = n;
                }
            }
            if (length > 0) {
                i += length - 1;
                continue;
            }
            Optional<Actor> demonym = demonym(words.get(i));
            if (demonym.isPresent()) {
                identity.add(demonym.get().id());
                continue;
            }
            for (String word : Folding.fold(words.get(i)).split(" ")) {
                if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) identity.add(singular(word));
            }
        }
        return identity;
    }

    private static String singular(String word) {
        if (word.length() <= 3) return word;
        if (word.endsWith("aux")) return word.substring(0, word.length() - 3) + "al";
        return word.endsWith("s") || word.endsWith("x") ? word.substring(0, word.length() - 1) : word;
    }
}
