package dixit.actor;

import dixit.actor.NameIndex.Relation;
import dixit.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The actors known by name. Immutable; names are compared folded ({@link Folding}). */
public final class Gazetteer {

    private static final int LONGEST_NAME = 12;

    /** A name found in a text: the indexes of its first and last token, and whom it can mean, likeliest first. */
    public record Match(int first, int last, List<Actor> candidates) {}

    private static final NameWords WORDS = NameWords.READ;

    private final List<GazetteerEntry> entries;
    private final NameIndex index;
    private final LanguageNames names;

    /** Where two entries share a nationality word or a metonym, the first has it; a name may belong to several. */
    public Gazetteer(Collection<GazetteerEntry> entries) {
        this.entries = List.copyOf(entries);
        NameIndex.Builder names = new NameIndex.Builder();
        for (int i = 0; i < this.entries.size(); i++) index(this.entries.get(i), i, names);
        this.index = names.build();
        this.names = LanguageNames.NONE;
    }

    /** Entries that are already indexed. */
    Gazetteer(List<GazetteerEntry> entries, NameIndex index) {
        this(entries, index, LanguageNames.NONE);
    }

    private Gazetteer(List<GazetteerEntry> entries, NameIndex index, LanguageNames names) {
        this.entries = entries;
        this.index = index;
        this.names = names;
    }

    /** The same actors, for texts in a language that calls some of them otherwise than their own table does. */
    public Gazetteer in(LanguageNames language) {
        return new Gazetteer(entries, index, language);
    }

    /** The language of the texts that it is for (BCP 47). */
    String language() {
        return names.language();
    }

    /** Indexes everything under which {@code entry}, at {@code place} of the list, can be asked for. */
    static void index(GazetteerEntry entry, int place, NameIndex.Builder names) {
        Actor actor = entry.actor();
        names.add(Relation.ID, actor.id(), place);
        actor.labels().values().forEach(label -> names.add(Relation.NAME, key(label), place));
        actor.aliases().forEach(alias -> names.add(Relation.NAME, key(alias), place));
        entry.demonyms().forEach(word -> names.add(Relation.DEMONYM, word.toLowerCase(Locale.FRENCH), place));
        entry.secondaryDemonyms()
                .forEach(word -> names.add(Relation.SECONDARY_DEMONYM, word.toLowerCase(Locale.FRENCH), place));
        entry.metonyms().forEach(metonym -> names.add(Relation.METONYM, key(metonym), place));
        entry.offices().stream()
                .flatMap(office -> office.organisation().stream())
                .filter(whose -> !actor.country().equals(Optional.of(whose)))
                .distinct()
                .forEach(whose -> names.add(Relation.OFFICERS_OF, whose, place));
        actor.country().ifPresent(country -> {
            if (!entry.offices().isEmpty()) names.add(Relation.OFFICERS_OF, country, place);
            if (actor.kind() == ActorKind.NEWS_AGENCY) names.add(Relation.AGENCIES_OF, country, place);
            if (actor.kind() == ActorKind.ARMED_FORCE && isWholeForces(actor))
                names.add(Relation.FORCES_OF, country, place);
        });
    }

    static boolean isWholeForces(Actor actor) {
        return WORDS.isWholeForces(Folding.fold(actor.label("en")));
    }

    /** A name's key: folded, without a leading article. */
    private static String key(String name) {
        return WORDS.withoutArticle(Folding.fold(name));
    }

    private Stream<GazetteerEntry> found(Relation relation, String key) {
        return index.entries(relation, key).stream().map(entries::get);
    }

    private List<Actor> actors(List<Integer> places) {
        if (places.isEmpty()) return List.of();
        List<Actor> actors = new ArrayList<>(places.size());
        for (int place : places) actors.add(entries.get(place).actor());
        return actors;
    }

    /** The number of actors. */
    public int size() {
        return entries.size();
    }

    /** All entries, in no particular order. */
    public Collection<GazetteerEntry> entries() {
        return entries;
    }

    /** What is known of the actor with the Wikidata id ({@code Q7747}) or local id. */
    public Optional<GazetteerEntry> entry(String id) {
        return found(Relation.ID, id).findFirst();
    }

    /** The actor with the Wikidata id ({@code Q7747}) or local id ({@code haut-karabakh-95db987e}). */
    public Optional<Actor> byId(String id) {
        return entry(id).map(GazetteerEntry::actor);
    }

    /** The state that an actor is or belongs to. */
    public Optional<Actor> stateOf(Actor actor) {
        return actor.kind() == ActorKind.STATE
                ? Optional.of(actor)
                : actor.country().flatMap(this::byId);
    }

    /** Everybody that bears the name as label or alias. */
    public List<Actor> named(String name) {
        return actors(index.entries(Relation.NAME, key(name)));
    }

    /** The state or place whose adjective or inhabitant name the word is, in any gender and number: the likeliest. */
    public Optional<Actor> demonym(String word) {
        return demonyms(word).stream().findFirst();
    }

    /** All of whom the word is adjective or inhabitant name, the one that news uses it for most first. */
    public List<Actor> demonyms(String word) {
        if (names != LanguageNames.NONE && !names.language().equals(LanguageNames.NONE.language()))
            return names.demonym(word).flatMap(this::byId).stream().toList();
        String key = word.toLowerCase(Locale.FRENCH);
        List<Integer> first = index.entries(Relation.DEMONYM, key);
        List<Integer> second = index.entries(Relation.SECONDARY_DEMONYM, key);
        // Most words are none, and every word of every phrase is asked for.
        if (first.isEmpty() && second.isEmpty()) return List.of();
        List<Actor> actors = new ArrayList<>(actors(first));
        actors.addAll(actors(second));
        return actors;
    }

    /** Whom the name stands for when it speaks: {@code Moscou}. */
    public Optional<Actor> metonym(String name) {
        return names.metonym(name)
                .flatMap(this::byId)
                .or(() -> found(Relation.METONYM, key(name)).findFirst().map(GazetteerEntry::actor));
    }

    /**
     * The persons of a state or organisation whose office in it on {@code day} begins with the first of {@code words} (folded) and has them
     * all; those whose office is nothing else, where there are any: {@code président} is no {@code vice-président}, and
     * that of the state before that of its parliament.
     */
    public List<Actor> holders(String whose, List<String> words, LocalDate day) {
        List<String> asked = List.of(String.join(" ", words).split(" "));
        List<Actor> exactly = new ArrayList<>();
        List<Actor> ofItself = new ArrayList<>();
        List<Actor> holders = new ArrayList<>();
        found(Relation.OFFICERS_OF, whose)
                .forEach(entry -> entry.offices().stream()
                        .filter(office -> office.heldOn(day) && isOf(office, whose))
                        .forEach(office -> {
                            List<String> role =
                                    List.of(Folding.fold(office.role()).split(" "));
                            if (!role.get(0).equals(asked.get(0)) || !role.containsAll(asked)) return;
                            if (!holders.contains(entry.actor())) holders.add(entry.actor());
                            if (role.size() != asked.size()) return;
                            exactly.add(entry.actor());
                            // `le président congolais` is the state's, not a party's there.
                            if (office.organisation().equals(Optional.of(whose))) ofItself.add(entry.actor());
                        }));
        return Stream.of(ofItself, exactly, holders)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> found.stream().distinct().toList())
                .orElse(List.of());
    }

    /** Whether a post is one of a state or organisation, or of an institution of that state. */
    private boolean isOf(Office office, String whose) {
        return office.organisation()
                .map(id -> id.equals(whose) || byId(id).flatMap(Actor::country).equals(Optional.of(whose)))
                .orElse(true);
    }

    /** The news agencies of a country. */
    public List<Actor> agenciesOf(String country) {
        return found(Relation.AGENCIES_OF, country).map(GazetteerEntry::actor).toList();
    }

    /** The armed forces of a country as a whole: {@code forces armées russes}, not one of their branches. */
    public Optional<Actor> forcesOf(String country) {
        return found(Relation.FORCES_OF, country).map(GazetteerEntry::actor).min(Comparator.comparing(Actor::id));
    }

    /**
     * The institution of a state that an article names without its adjective: {@code ministère}, {@code de la Défense}
     * of Armenia is {@code le ministère arménien de la Défense}.
     *
     * @param rest the words after the noun, without those for the state; may be empty
     */
    public Optional<Actor> institutionOf(Actor state, String noun, String rest) {
        return entry(state.id()).stream()
                .flatMap(entry -> entry.demonyms().stream())
                .flatMap(adjective ->
                        Stream.of(noun + " " + adjective + " " + rest, noun + " " + rest + " " + adjective))
                .flatMap(name -> named(name.strip()).stream())
                .filter(actor -> actor.country().equals(Optional.of(state.id())))
                .findFirst();
    }

    /** The institution of a state that the language of the texts names with these words: {@code defence ministry}. */
    Optional<Actor> institutionOf(Actor state, String words) {
        return names.institution(words).flatMap(name -> {
            int space = name.indexOf(' ');
            return space < 0
                    ? institutionOf(state, name, "")
                    : institutionOf(state, name.substring(0, space), name.substring(space + 1));
        });
    }

    /** What the inhabitants of a state or place are called, in the masculine plural; empty when it is not known. */
    public Optional<String> inhabitants(String id) {
        if (names.inhabitants(id).isPresent()) return names.inhabitants(id);
        return entry(id)
                .flatMap(entry -> entry.demonyms().stream()
                        .filter(WORDS::isPluralOfPeople)
                        .findFirst());
    }

    /** The longest names in {@code tokens}, left to right, none overlapping another. */
    public List<Match> matches(List<Token> tokens) {
        // A name has a capital somewhere, and most phrases have none.
        if (tokens.stream().noneMatch(Gazetteer::isCapital)) return List.of();
        List<String> folded = words(tokens);
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Optional<Match> match = longestAt(tokens, folded, i);
            if (match.isEmpty()) continue;
            found.add(match.get());
            i = match.get().last();
        }
        return found;
    }

    /** The words folded; those that one word contracts ({@code de le}) as nothing and that word ({@code du}). */
    private static List<String> words(List<Token> tokens) {
        List<String> words = new ArrayList<>();
        for (Token token : tokens) {
            String word = Folding.fold(token.form());
            int last = words.size() - 1;
            String two = last < 0 ? "" : words.get(last) + " " + word;
            String one = Folding.contracted(two);
            if (!one.equals(two)) words.set(last, "");
            words.add(one.equals(two) ? word : one);
        }
        return words;
    }

    private Optional<Match> longestAt(List<Token> tokens, List<String> folded, int first) {
        Token opening = tokens.get(first);
        if (!opening.isTagged("NOUN", "PROPN", "ADJ", "X", "VERB", "DET", "NUM", "ADP")) return Optional.empty();
        // A bare article is no name, and one that is not capitalised opens none (`la France`).
        if (opening.isTagged("DET") && !opening.isCapitalised()) return Optional.empty();
        NameIndex.Walk walk = index.walk(Relation.NAME);
        List<Integer> best = List.of();
        int last = first;
        boolean begun = false;
        boolean capital = false;
        for (int i = first; i < Math.min(tokens.size(), first + LONGEST_NAME); i++) {
            capital |= isCapital(tokens.get(i));
            String word = folded.get(i);
            if (word.isEmpty() && !isSilent(tokens.get(i).form())) break;
            // Keys have no leading article, see #key.
            boolean article = i == first && WORDS.isArticle(word);
            if (!word.isEmpty() && !article) {
                if (!walk.go(begun ? " " + word : WORDS.withoutArticle(word))) break;
                begun = true;
            }
            // Common words are no names (`tous`, `paris`, `armée russe`): those that are are found as descriptions.
            if (!capital || i == first && opening.isTagged("DET")) continue;
            List<Integer> entries =
                    article ? index.entries(Relation.NAME, word) : begun ? walk.entries() : List.<Integer>of();
            boolean named = !entries.isEmpty()
                    && (i > first || !isAcronym(actors(entries), tokens.get(i).form()));
            if (named) {
                best = entries;
                last = i;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(new Match(first, last, actors(best)));
    }

    /** {@code L'eau} at the start of a sentence is no acronym. */
    private static boolean isCapital(Token token) {
        return token.isCapitalised() && !token.isTagged("DET");
    }

    /** A mark, or the first of two words that one contracts, whose letters stand with the second. */
    private static boolean isSilent(String form) {
        return form.length() == 1 && "'’.-".contains(form) || WORDS.isContracted(form.toLowerCase(Locale.ROOT));
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
            String opening = words.get(i);
            boolean capital = !opening.isEmpty() && Character.isUpperCase(opening.codePointAt(0));
            for (int n = capital ? Math.min(4, words.size() - i) : 0; n >= 1 && length == 0; n--) {
                String part = String.join(" ", words.subList(i, i + n));
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
                if (!word.isEmpty() && !WORDS.isEmpty(word)) identity.add(WORDS.singular(word));
            }
        }
        return identity;
    }
}
