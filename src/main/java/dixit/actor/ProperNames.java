package dixit.actor;

import dixit.text.Token;
import dixit.text.WordClasses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the proper names in the words of a noun phrase: known ones first, then runs of capitalised words. */
final class ProperNames {

    /** A stretch of proper-name words, and whom the gazetteer knows by it. */
    record Name(int first, int last, Optional<Homonyms.Choice> choice) {

        Optional<Actor> known() {
            return choice.map(Homonyms.Choice::actor);
        }

        Name shifted(int by) {
            return new Name(first + by, last + by, choice);
        }

        boolean holds(int token) {
            return first <= token && token <= last;
        }
    }

    private final Gazetteer gazetteer;
    private final Roles roles;
    private final Homonyms homonyms;
    private final WordClasses<NounPhraseWords> words;

    ProperNames(Gazetteer gazetteer, Roles roles, WordClasses<NounPhraseWords> words) {
        this.gazetteer = gazetteer;
        this.roles = roles;
        this.homonyms = new Homonyms(gazetteer, roles);
        this.words = words;
    }

    /** The names in text order. */
    List<Name> in(List<Token> tokens, PhraseContext context) {
        List<Name> names = new ArrayList<>();
        boolean[] taken = new boolean[tokens.size()];
        Nationalities nationalities = new Nationalities(gazetteer, context.states());
        for (Gazetteer.Match match : gazetteer.matches(tokens)) {
            if (opensUnknownName(tokens, match) || endsUnknownName(tokens, match, taken)) continue;
            List<Token> words = tokens.subList(match.first(), match.last() + 1);
            List<Actor> candidates = match.candidates().stream()
                    .filter(actor -> !nationalities.areOfAnother(words, actor))
                    .toList();
            if (candidates.isEmpty()) continue;
            String name = text(tokens, match.first(), match.last());
            Homonyms.Choice choice = homonyms.among(candidates, name, tokens, context);
            Actor actor = choice.actor();
            int forename = forename(tokens, match);
            if (forename < match.first() && !isForenameOf(tokens.get(forename), actor)) continue;
            int first = forename < match.first()
                    ? forename
                    : actor.kind() == ActorKind.PERSON ? withInitials(tokens, match.first()) : match.first();
            names.add(new Name(first, match.last(), Optional.of(choice)));
            for (int i = first; i <= match.last(); i++) taken[i] = true;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (taken[i] || !isNameWord(tokens, i)) continue;
            Name run = run(tokens, i, taken);
            names.add(run);
            i = run.last();
        }
        names.sort(Comparator.comparingInt(Name::first));
        return names;
    }

    /** {@code B. Obama}, {@code J.-C. Juncker}: the initials of a known family name. */
    private int withInitials(List<Token> tokens, int name) {
        int first = name;
        while (first > 0
                && !words.is(NounPhraseWords.CIVILITY, tokens.get(first - 1).form())
                && tokens.get(first - 1).form().matches("(?U)\\p{Lu}\\.(?:-?\\p{Lu}\\.)?")) first--;
        return first;
    }

    /**
     * {@code Volodimir Zelensky}, {@code Thérèse Kayikwamba Wagner}: where the unknown names right before a known single
     * one begin; where it begins itself without any.
     */
    private int forename(List<Token> tokens, Gazetteer.Match match) {
        int first = match.first();
        if (match.last() > first) return first;
        while (first > 0
                && tokens.get(first - 1).isTagged("PROPN")
                && tokens.get(first - 1).form().length() > 2
                && isNameWord(tokens, first - 1)
                && roles.of(tokens.get(first - 1).lemma()).isEmpty()
                && gazetteer.named(tokens.get(first - 1).form()).isEmpty()) first--;
        return first;
    }

    /** Spellings of a forename differ ({@code Volodymyr}, {@code Volodimir}), hardly ever in how it begins. */
    private static boolean isForenameOf(Token forename, Actor actor) {
        if (actor.kind() != ActorKind.PERSON) return false;
        String begins = Folding.fold(forename.form()).substring(0, 2);
        return actor.labels().values().stream()
                .anyMatch(label -> Folding.fold(label).startsWith(begins));
    }

    /** {@code Paris Hilton}: a known place name that opens an unknown name, with no article or preposition before it. */
    private boolean opensUnknownName(List<Token> tokens, Gazetteer.Match match) {
        Name run = run(tokens, match.first(), new boolean[tokens.size()]);
        return match.candidates().stream().noneMatch(actor -> actor.kind() == ActorKind.PERSON)
                && match.first() == match.last()
                && run.first() == match.first()
                && run.last() > match.last()
                && !tokens.get(match.first()).isTagged("NOUN")
                && (match.first() == 0 || !tokens.get(match.first() - 1).isTagged("ADP", "DET"));
    }

    /** {@code Brigitte Macron}: a known person's family name behind a first name that is not his. */
    private boolean endsUnknownName(List<Token> tokens, Gazetteer.Match match, boolean[] taken) {
        int before = match.first() - 1;
        if (match.first() != match.last() || before < 0 || taken[before] || !isNameWord(tokens, before)) return false;
        String first = tokens.get(before).form();
        if (!first.matches("(?U)\\p{Lu}[\\p{L}'’-]{2,}")
                || gazetteer.demonym(first).isPresent()) return false;
        String word = " " + Folding.fold(first) + " ";
        return match.candidates().stream()
                .allMatch(actor -> actor.kind() == ActorKind.PERSON
                        && Stream.concat(actor.labels().values().stream(), actor.aliases().stream())
                                .noneMatch(name -> (" " + Folding.fold(name) + " ").contains(word)));
    }

    private Name run(List<Token> tokens, int first, boolean[] taken) {
        int last = first;
        for (int i = first + 1; i < tokens.size() && !taken[i]; i++) {
            if (isNameWord(tokens, i)) {
                last = i;
            } else if (!words.is(NounPhraseWords.NAME_PARTICLE, tokens.get(i).form())
                    || i + 1 >= tokens.size()
                    || !isNameWord(tokens, i + 1)) {
                break;
            }
        }
        return new Name(first, last, Optional.empty());
    }

    private boolean isNameWord(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        String form = token.form();
        int hyphen = form.indexOf('-');
        if (!token.isCapitalised()) {
            return hyphen > 0
                    && hyphen + 1 < form.length()
                    && Character.isUpperCase(form.charAt(hyphen + 1))
                    && words.is(NounPhraseWords.NAME_PARTICLE, form.substring(0, hyphen));
        }
        if (words.is(NounPhraseWords.CIVILITY, form)) return false;
        // `le ministre de l'Intérieur X`: the portfolio is no part of the name.
        if (i > 0
                && tokens.get(i - 1).isTagged("DET", "ADP")
                && (words.is(NounPhraseWords.PORTFOLIO, form) || followsMinister(tokens, i))) return false;
        // `le chef de l'État`
        boolean complement =
                i > 1 && tokens.get(i - 1).isTagged("DET") && tokens.get(i - 2).isTagged("ADP");
        if (complement && words.is(NounPhraseWords.COUNTRY_NOUN, token.lemma())) return false;
        if (words.is(NounPhraseWords.ARTICLE, form)) {
            return i + 1 < tokens.size()
                    && token.isTagged("PROPN")
                    && i > 0
                    && tokens.get(i - 1).isCapitalised();
        }
        if (token.isTagged("PROPN", "X")) {
            return gazetteer.demonym(form).isEmpty() || !form.equals(form.toLowerCase(Locale.ROOT));
        }
        if (token.isTagged("DET", "ADP", "PRON", "CCONJ", "SCONJ", "ADV", "PUNCT", "NUM")) return false;
        // A capital at the start of the phrase may only be the sentence's.
        return i > 0 && roles.of(token.lemma()).isEmpty();
    }

    /** {@code ministre du Redressement}: whatever follows a minister is a portfolio, capital or not. */
    private boolean followsMinister(List<Token> tokens, int i) {
        int at = i - 1;
        while (at > 0 && tokens.get(at).isTagged("DET", "ADP")) at--;
        return words.is(NounPhraseWords.MINISTER, tokens.get(at).lemma());
    }

    /** The words as they stand, elisions and hyphens kept together. */
    static String text(List<Token> tokens, int first, int last) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i <= last; i++) {
            boolean apart = i > first
                    && (tokens.get(i).span().start() > tokens.get(i - 1).span().end()
                            // The two words of a contraction (`du`) share their place.
                            || tokens.get(i).span().equals(tokens.get(i - 1).span()));
            if (apart) text.append(' ');
            text.append(tokens.get(i).form());
        }
        return text.toString();
    }
}
