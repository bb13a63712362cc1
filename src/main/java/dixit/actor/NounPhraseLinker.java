package dixit.actor;

import dixit.text.Morphology;
import dixit.text.Phrase;
import dixit.text.Token;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names the actor of one noun phrase, out of context: a known name, an unknown name ({@code Jean-Philippe Magnen, le
 * porte-parole du parti}), or a description made of a role noun and a place or nationality ({@code le ministère russe
 * de la Défense}). A proper name in the phrase wins over the title beside it.
 */
public final class NounPhraseLinker {

    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ben", "bin", "ibn", "abou", "abu", "de", "von", "van", "der", "den", "ag", "ould", "dos", "da",
            "di", "ul", "le", "la", "-", "d'");

    private static final Set<String> CIVILITIES =
            Set.of("m.", "mm.", "mme", "mlle", "dr", "monsieur", "madame", "maître");

    private final Gazetteer gazetteer;
    private final Roles roles;
    private final Morphology morphology;

    public NounPhraseLinker(Gazetteer gazetteer, Roles roles, Morphology morphology) {
        this.gazetteer = gazetteer;
        this.roles = roles;
        this.morphology = morphology;
    }

    /** A stretch of proper-name words. */
    private record Name(int first, int last, Optional<Actor> known) {}

    /**
     * @param day the day of the article, to tell who held an office
     * @param speaking whether the phrase is a party to a speech act, where {@code Moscou} means the state
     */
    public LinkedPhrase link(Phrase phrase, Optional<LocalDate> day, boolean speaking) {
        List<Token> tokens = phrase.tokens();
        int head = phrase.indexes().indexOf(phrase.head());
        List<Name> names = names(tokens);
        Token headToken = tokens.get(head);
        Optional<Name> own = names.stream()
                .filter(name -> name.first() <= head && head <= name.last())
                .findFirst();
        boolean plural = isPlural(tokens, head);
        if (own.isPresent() && !isTitleWord(headToken)) {
            return named(tokens, own.get(), "", plural, speaking, ActorKind.UNKNOWN, head);
        }
        Optional<Roles.Role> role = roleOf(tokens, head);
        String noun = headToken.lemma().toLowerCase(Locale.ROOT);
        Optional<Name> apposed = apposed(tokens, head, names, role);
        if (apposed.isPresent()) {
            ActorKind kind = role.map(Roles.Role::kind).orElse(ActorKind.UNKNOWN);
            return named(tokens, apposed.get(), noun, plural, speaking, kind, head);
        }
        return described(tokens, head, names, role, noun, plural, day);
    }

    private boolean isTitleWord(Token token) {
        return !token.isTagged("PROPN") && roles.of(token.lemma()).isPresent()
                || CIVILITIES.contains(token.form().toLowerCase(Locale.ROOT));
    }

    private Optional<Roles.Role> roleOf(List<Token> tokens, int head) {
        return roles.of(tokens.get(head).lemma())
                .or(() -> roles.of(tokens.get(head).form()));
    }

    /** The proper names of the phrase: known ones first, then runs of capitalised words. */
    private List<Name> names(List<Token> tokens) {
        List<Name> names = new ArrayList<>();
        boolean[] taken = new boolean[tokens.size()];
        for (Gazetteer.Match match : gazetteer.matches(tokens)) {
            Name run = run(tokens, match.first(), new boolean[tokens.size()]);
            boolean partOfPerson = match.candidates().stream().noneMatch(actor -> actor.kind() == ActorKind.PERSON)
                    && match.first() == match.last()
                    && run.first() == match.first()
                    && run.last() > match.last()
                    && !tokens.get(match.first()).isTagged("NOUN")
                    && isGivenNamePosition(tokens, match.first());
            if (partOfPerson) continue;
            names.add(new Name(
                    match.first(),
                    match.last(),
                    Optional.of(prefer(match.candidates(), words(tokens, match.first(), match.last())))));
            for (int i = match.first(); i <= match.last(); i++) taken[i] = true;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (taken[i] || !isNameWord(tokens, i)) continue;
            Name run = run(tokens, i, taken);
            names.add(run);
            i = run.last();
        }
        names.sort((a, b) -> Integer.compare(a.first(), b.first()));
        return names;
    }

    /** {@code Paris Hilton}: a known place name that opens an unknown name, with no article or preposition before it. */
    private static boolean isGivenNamePosition(List<Token> tokens, int i) {
        return i == 0 || !tokens.get(i - 1).isTagged("ADP", "DET");
    }

    private Name run(List<Token> tokens, int first, boolean[] taken) {
        int last = first;
        for (int i = first + 1; i < tokens.size() && !taken[i]; i++) {
            if (isNameWord(tokens, i)) {
                last = i;
            } else if (!PARTICLES.contains(tokens.get(i).form().toLowerCase(Locale.ROOT))
                    || i + 1 >= tokens.size()
                    || !isNameWord(tokens, i + 1)) {
                break;
            }
        }
        return new Name(first, last, Optional.empty());
    }

    private boolean isNameWord(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (!token.isCapitalised()) return token.form().matches("(?U)(?:al|el|ul)-\\p{Lu}.*");
        if (CIVILITIES.contains(token.form().toLowerCase(Locale.ROOT))) return false;
        if (token.form().matches("(?i)le|la|les|l'|un|une|des|du|de|d'")) {
            return i + 1 < tokens.size()
                    && token.isTagged("PROPN")
                    && i > 0
                    && tokens.get(i - 1).isCapitalised();
        }
        if (token.isTagged("PROPN", "X"))
            return gazetteer.demonym(token.form()).isEmpty()
                    || !token.form().equals(token.form().toLowerCase(Locale.ROOT));
        if (token.isTagged("DET", "ADP", "PRON", "CCONJ", "SCONJ", "ADV", "PUNCT", "NUM")) return false;
        // A capital at the start of the phrase may only be the sentence's.
        return i > 0 && !roles.of(token.lemma()).isPresent();
    }

    /** Whose own label it is comes before whose alias it is, a state before others. */
    private static Actor prefer(List<Actor> candidates, String words) {
        String name = Folding.fold(words);
        return candidates.stream()
                .min(Comparator.comparing((Actor actor) -> actor.labels().values().stream()
                                .noneMatch(label -> Folding.fold(label).equals(name)))
                        .thenComparing(actor -> actor.kind() != ActorKind.STATE))
                .orElseThrow();
    }

    /** The name that a title or institution noun carries: {@code le président X}, {@code l'agence russe X}, {@code …, X}. */
    private Optional<Name> apposed(List<Token> tokens, int head, List<Name> names, Optional<Roles.Role> role) {
        Name best = null;
        for (Name name : names) {
            if (name.first() <= head) continue;
            Token before = tokens.get(name.first() - 1);
            boolean civility = CIVILITIES.contains(before.form().toLowerCase(Locale.ROOT));
            boolean free = civility || !before.isTagged("ADP", "DET", "CCONJ");
            if (!free) continue;
            boolean person =
                    name.known().map(actor -> actor.kind() == ActorKind.PERSON).orElse(true);
            boolean institution = role.map(r -> r.sort() != Roles.Sort.TITLE && r.sort() != Roles.Sort.PEOPLE)
                    .orElse(false);
            if (!institution && !person) continue;
            if (institution
                    && name.known()
                            .map(actor -> actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.PERSON)
                            .orElse(false)) continue;
            boolean afterComma = before.form().equals(",");
            boolean direct = name.first() == head + 1
                    || afterComma
                    || civility
                    || tokens.subList(head + 1, name.first()).stream()
                            .allMatch(t ->
                                    t.isTagged("ADJ", "PROPN", "NOUN", "ADP", "DET", "PUNCT", "NUM", "VERB", "ADV"));
            if (!direct) continue;
            boolean better = best == null || afterComma || best.first() == best.last() && name.last() > name.first();
            if (better) best = name;
        }
        // One bare word after a long description is rarely the person's name (`président du groupe UMP`).
        if (best != null
                && best.first() == best.last()
                && best.known().isEmpty()
                && best.first() > head + 1
                && role.map(r -> r.sort() == Roles.Sort.TITLE).orElse(false)
                && !tokens.get(best.first() - 1).form().equals(",")
                && tokens.get(best.first() - 1).isTagged("NOUN", "PROPN")) {
            return Optional.empty();
        }
        return Optional.ofNullable(best);
    }

    private LinkedPhrase named(
            List<Token> tokens, Name name, String noun, boolean plural, boolean speaking, ActorKind hint, int head) {
        String words = words(tokens, name.first(), name.last());
        Optional<Actor.Gender> gender = gender(tokens, head);
        if (name.known().isPresent()) {
            Actor actor = name.known().get();
            if (speaking) {
                Optional<Actor> metonym = gazetteer.metonym(words);
                if (metonym.isPresent() && actor.kind() == ActorKind.PLACE) actor = metonym.get();
            }
            return new LinkedPhrase(actor, noun, false, true, gender.or(actor::gender), plural, 0.95);
        }
        if (speaking && gazetteer.metonym(words).isPresent()) {
            return new LinkedPhrase(gazetteer.metonym(words).get(), noun, false, true, gender, plural, 0.9);
        }
        Optional<Actor> people = name.first() == name.last() ? gazetteer.demonym(words) : Optional.empty();
        if (people.isPresent()) {
            return new LinkedPhrase(people(people.get(), words), noun, false, true, gender, plural, 0.8);
        }
        ActorKind kind = kindOf(tokens, name, hint);
        String label = words.replaceAll("^[\\s,]+|[\\s,]+$", "");
        Actor actor = new Actor(
                ActorIds.of(label, kind),
                kind,
                Map.of("fr", label),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                gender);
        return new LinkedPhrase(actor, noun, false, true, gender, plural, kind == ActorKind.UNKNOWN ? 0.6 : 0.85);
    }

    private Actor people(Actor place, String words) {
        String label = words + " (" + place.label("fr") + ")";
        return new Actor(
                ActorIds.of("people " + place.id(), ActorKind.GROUP_OF_PEOPLE),
                ActorKind.GROUP_OF_PEOPLE,
                Map.of("fr", label),
                List.of(words),
                Optional.of(place.id()).filter(id -> place.kind() == ActorKind.STATE),
                Optional.empty(),
                Optional.empty());
    }

    private ActorKind kindOf(List<Token> tokens, Name name, ActorKind hint) {
        if (hint == ActorKind.PERSON || hint == ActorKind.GROUP_OF_PEOPLE) return ActorKind.PERSON;
        if (hint != ActorKind.UNKNOWN) return hint;
        String before = name.first() > 0 ? tokens.get(name.first() - 1).form().toLowerCase(Locale.ROOT) : "";
        if (CIVILITIES.contains(before)) return ActorKind.PERSON;
        boolean article = before.matches("le|la|l'|les");
        String words = words(tokens, name.first(), name.last());
        if (words.matches("(?U)\\p{Lu}[\\p{Lu}\\d.-]+")) return ActorKind.ORGANISATION;
        if (article) return ActorKind.ORGANISATION;
        return name.last() > name.first() ? ActorKind.PERSON : ActorKind.UNKNOWN;
    }

    /** A description: known as a whole, held as an office, or composed of its noun and place. */
    private LinkedPhrase described(
            List<Token> tokens,
            int head,
            List<Name> names,
            Optional<Roles.Role> role,
            String noun,
            boolean plural,
            Optional<LocalDate> day) {
        int first = tokens.get(0).isTagged("DET") && tokens.size() > 1 ? 1 : 0;
        String bare = words(tokens, Math.min(first, head), tokens.size() - 1);
        Optional<Actor.Gender> gender = gender(tokens, head);
        List<Actor> whole = gazetteer.named(bare);
        Optional<Actor> place = place(tokens, head, names);
        Optional<Name> author = authorOf(tokens, head, names, role, noun);
        if (author.isPresent()) return named(tokens, author.get(), noun, plural, true, ActorKind.ORGANISATION, head);
        if (!whole.isEmpty() && role.map(r -> r.sort() != Roles.Sort.TITLE).orElse(true)) {
            return new LinkedPhrase(whole.get(0), noun, false, true, gender, plural, 0.95);
        }
        if (noun.equals("agence") && place.isPresent()) {
            List<Actor> agencies = gazetteer.agenciesOf(place.get().id());
            if (agencies.size() == 1) return new LinkedPhrase(agencies.get(0), noun, false, true, gender, plural, 0.8);
        }
        boolean definite = tokens.get(0)
                .form()
                .toLowerCase(Locale.ROOT)
                .matches("le|la|les|l'|ce|cet|cette|ces|son|sa|ses|leur|leurs");
        boolean anaphoric = definite && place.isEmpty() && names.stream().noneMatch(name -> name.first() > head);
        ActorKind kind = role.map(Roles.Role::kind).orElse(ActorKind.UNKNOWN);
        Optional<Roles.Sort> sort = role.map(Roles.Role::sort);
        if (sort.equals(Optional.of(Roles.Sort.TITLE)) && !plural && place.isPresent() && day.isPresent() && definite) {
            Optional<Actor> holder = holder(tokens, head, place.get(), day.get());
            if (holder.isPresent()) return new LinkedPhrase(holder.get(), noun, false, true, gender, false, 0.8);
        }
        if (kind == ActorKind.PERSON && plural || sort.equals(Optional.of(Roles.Sort.PEOPLE)))
            kind = ActorKind.GROUP_OF_PEOPLE;
        if (kind == ActorKind.NEWS_AGENCY
                && !bare.matches("(?U).*\\b(?:presse|officielle|information|informations)\\b.*"))
            kind = ActorKind.ORGANISATION;
        String label = label(tokens, first, head, place);
        Set<String> identity = new TreeSet<>(gazetteer.identity(bare));
        if (identity.isEmpty()) identity.add(Folding.fold(bare));
        Actor actor = new Actor(
                ActorIds.of(String.join(" ", identity), kind),
                kind,
                Map.of("fr", label),
                List.of(bare),
                place.flatMap(p -> p.kind() == ActorKind.STATE ? Optional.of(p.id()) : p.country()),
                sort.equals(Optional.of(Roles.Sort.INSTITUTION))
                        ? place.filter(p -> p.kind() == ActorKind.STATE).map(Actor::id)
                        : Optional.empty(),
                kind == ActorKind.PERSON ? gender : Optional.empty());
        double confidence = role.isPresent() ? (place.isPresent() ? 0.85 : 0.7) : 0.5;
        return new LinkedPhrase(actor, noun, anaphoric, false, gender, plural, confidence);
    }

    /**
     * Documents and unnamed spokespersons speak for whom they are of: {@code un rapport de la Ligue arabe}, {@code la
     * porte-parole de la fédération Febelfin}.
     */
    private Optional<Name> authorOf(
            List<Token> tokens, int head, List<Name> names, Optional<Roles.Role> role, String noun) {
        boolean speaksFor = noun.equals("porte-parole")
                || role.map(r -> r.sort() == Roles.Sort.DOCUMENT).orElse(false);
        if (!speaksFor) return Optional.empty();
        return names.stream()
                .filter(name -> name.first() > head + 1 && name.first() <= head + 4)
                .filter(name -> tokens.subList(head + 1, name.first()).stream().allMatch(t -> t.isTagged("ADP", "DET")))
                .filter(name -> name.known()
                        .map(actor -> actor.kind() != ActorKind.PLACE)
                        .orElse(true))
                .findFirst();
    }

    private Optional<Actor> holder(List<Token> tokens, int head, Actor place, LocalDate day) {
        List<String> words = new ArrayList<>();
        for (int i = head; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.form().equals(",") || token.isTagged("PUNCT")) break;
            if (!token.isTagged("NOUN", "ADJ", "PROPN")
                    || gazetteer.demonym(token.form()).isPresent()) continue;
            if (gazetteer.named(token.form()).contains(place)) continue;
            words.add(Folding.fold(token.form()));
        }
        if (words.isEmpty()) return Optional.empty();
        List<Actor> holders = gazetteer.holders(
                place.kind() == ActorKind.STATE ? place.id() : place.country().orElse(place.id()), words, day);
        return holders.size() == 1 ? Optional.of(holders.get(0)) : Optional.empty();
    }

    /** The state or place that the description names: by demonym ({@code russe}) or name ({@code du Mali}). */
    private Optional<Actor> place(List<Token> tokens, int head, List<Name> names) {
        for (int i = 0; i < tokens.size(); i++) {
            if (i == head) continue;
            Optional<Actor> demonym = gazetteer.demonym(tokens.get(i).form()).or(() -> Optional.empty());
            if (demonym.isPresent()) return demonym;
        }
        return names.stream()
                .filter(name -> name.first() > head)
                .map(Name::known)
                .flatMap(Optional::stream)
                .filter(actor -> actor.kind() == ActorKind.STATE || actor.kind() == ActorKind.PLACE)
                .findFirst();
    }

    /** {@code Ministère de la Défense (Russie)}: the description in one wording, its place in parentheses. */
    private String label(List<Token> tokens, int first, int head, Optional<Actor> place) {
        List<Token> core = new ArrayList<>();
        for (int i = Math.min(first, head); i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean names = place.isPresent()
                    && (gazetteer.demonym(token.form()).equals(place)
                            || gazetteer.named(token.form()).contains(place.get()));
            if (names) {
                while (!core.isEmpty() && core.get(core.size() - 1).isTagged("ADP", "DET"))
                    core.remove(core.size() - 1);
                continue;
            }
            core.add(token);
        }
        if (core.isEmpty()) core = tokens;
        StringBuilder label = new StringBuilder();
        Token before = null;
        for (Token token : core) {
            boolean glued = before != null
                    && (before.form().endsWith("'")
                            || before.span().equals(token.span()) && false
                            || token.form().matches("[,.)\\]]"));
            if (before != null && !glued) label.append(' ');
            label.append(token.form());
            before = token;
        }
        String text = label.toString()
                .replaceAll("\\bde les\\b", "des")
                .replaceAll("\\bde le\\b", "du")
                .replaceAll("\\s+", " ")
                .strip();
        text = text.isEmpty() ? tokens.get(head).form() : text;
        text = text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
        return place.map(actor -> actor.label("fr"))
                .map(name -> " (" + name + ")")
                .map(text::concat)
                .orElse(text);
    }

    private boolean isPlural(List<Token> tokens, int head) {
        for (int i = 0; i <= head; i++) {
            if (tokens.get(i)
                    .form()
                    .toLowerCase(Locale.ROOT)
                    .matches(
                            "les|des|ces|ses|leurs|plusieurs|certains|certaines|deux|trois|quatre|cinq|dix|quelques|nombreux|nombreuses")) {
                return true;
            }
        }
        return morphology.readings(tokens.get(head).form()).stream()
                        .anyMatch(reading -> reading.tag().matches("N \\w p.*"))
                && morphology.readings(tokens.get(head).form()).stream()
                        .noneMatch(reading -> reading.tag().matches("N \\w s.*"));
    }

    /** From the determiner ({@code la porte-parole}) or, elided, from the noun. */
    private Optional<Actor.Gender> gender(List<Token> tokens, int head) {
        for (int i = head; i >= 0; i--) {
            String form = tokens.get(i).form().toLowerCase(Locale.ROOT);
            if (form.matches("la|une|sa|cette|mme|madame|mlle")) return Optional.of(Actor.Gender.FEMININE);
            if (form.matches("le|un|ce|cet|m\\.|monsieur")) return Optional.of(Actor.Gender.MASCULINE);
        }
        List<Morphology.Reading> nouns = morphology.readings(tokens.get(head).form()).stream()
                .filter(reading -> reading.tag().startsWith("N "))
                .toList();
        if (nouns.isEmpty()) return Optional.empty();
        if (nouns.stream().allMatch(reading -> reading.tag().startsWith("N f")))
            return Optional.of(Actor.Gender.FEMININE);
        if (nouns.stream().allMatch(reading -> reading.tag().startsWith("N m")))
            return Optional.of(Actor.Gender.MASCULINE);
        return Optional.empty();
    }

    /** The words as they stand, elisions and hyphens kept together. */
    private static String words(List<Token> tokens, int first, int last) {
        StringBuilder words = new StringBuilder();
        for (int i = first; i <= last; i++) {
            if (i > first
                    && tokens.get(i).span().start() > tokens.get(i - 1).span().end()) words.append(' ');
            if (i > first && tokens.get(i).span().equals(tokens.get(i - 1).span())) words.append(' ');
            words.append(tokens.get(i).form());
        }
        return words.toString();
    }
}
