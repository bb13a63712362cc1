package dixit.statement.relation;

import dixit.statement.relation.RelationLexicon.WordClass;
import dixit.text.Feature;
import dixit.text.Morphology;
import dixit.text.PlainWords;
import dixit.text.PlainWords.Word;
import dixit.text.Span;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads contents as propositions, sentence by sentence. */
final class Propositions {

    private static final Set<String> ENDS = Set.of(".", ";", "!", "?", "…");

    private final RelationLexicon lexicon;
    private final PlainWords plainWords;
    private final Morphology morphology;

    Propositions(RelationLexicon lexicon, PlainWords plainWords) {
        this.lexicon = lexicon;
        this.plainWords = plainWords;
        this.morphology = plainWords.morphology();
    }

    /**
     * The propositions of {@code content}; those without content words are left out.
     *
     * @param all its {@link #words}
     */
    List<Proposition> of(List<Word> all, String content) {
        List<Proposition> propositions = new ArrayList<>();
        List<Word> sentence = new ArrayList<>();
        for (Word word : all) {
            if (!ENDS.contains(word.form())) {
                sentence.add(word);
                continue;
            }
            add(propositions, sentence, content);
            sentence.clear();
        }
        add(propositions, sentence, content);
        return propositions;
    }

    /** All words of {@code text}, closed classes and marks included. */
    List<Word> words(String text) {
        return plainWords.of(text, new Span(0, text.length()));
    }

    private void add(List<Proposition> propositions, List<Word> sentence, String content) {
        Set<Set<String>> words = new LinkedHashSet<>();
        Set<String> names = new HashSet<>();
        Set<String> numbers = new HashSet<>();
        for (Word word : sentence) {
            if (!Character.isLetterOrDigit(word.form().charAt(0))) continue;
            if (lexicon.is(WordClass.STOP, word.form()) || lexicon.isAny(WordClass.STOP, word.lemmas())) continue;
            if (word.isDigits()) numbers.add(word.form());
            if (isName(word, content)) names.add(folded(word.form()));
            words.add(meanings(word));
        }
        if (words.isEmpty()) return;
        List<Word> said = sentence.stream()
                .filter(word -> Character.isLetterOrDigit(word.form().charAt(0)))
                .toList();
        propositions.add(new Proposition(
                text(sentence, content),
                List.copyOf(words),
                words.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()),
                names,
                numbers,
                isNegated(said, WordClass.NEGATION) || isOver(said),
                isOver(said),
                isInfinitive(said.get(0)),
                said.stream().anyMatch(word -> lexicon.is(WordClass.FIRST_PERSON, word.form())),
                lexicon.is(WordClass.PRONOUN, said.get(0).form())));
    }

    private static String text(List<Word> sentence, String content) {
        Span span =
                sentence.get(0).span().cover(sentence.get(sentence.size() - 1).span());
        return span.in(content)
                .replace('’', '\'')
                .replaceAll("[«»“”\"]\\s*|\\s*[»”\"]", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** Negated in its main clause: before any subordinate one, unless that one opens the sentence. */
    private boolean isNegated(List<Word> words, WordClass marks) {
        if (lexicon.is(marks, words.get(0).form())) return true;
        boolean opens = lexicon.is(WordClass.SUBORDINATOR, words.get(0).form());
        for (Word word : words) {
            if (lexicon.is(marks, word.form())) return !opens;
            if (!opens && lexicon.is(WordClass.SUBORDINATOR, word.form())) return false;
        }
        return false;
    }

    /** {@code ne … plus}; {@code plus} alone compares. */
    private boolean isOver(List<Word> words) {
        return isNegated(words, WordClass.CHANGE)
                && words.stream().anyMatch(word -> lexicon.is(WordClass.RESTRICTION, word.form()));
    }

    private boolean isInfinitive(Word word) {
        return morphology.readings(word.form()).stream().anyMatch(reading -> reading.is(Feature.INFINITIVE));
    }

    /** Reported words begin in lower case; a quotation's first word is a name or, being of a closed class, not asked. */
    private static boolean isName(Word word, String content) {
        return Character.isUpperCase(content.charAt(word.span().start()));
    }

    private Set<String> meanings(Word word) {
        Set<String> meanings = new HashSet<>();
        for (String lemma : word.lemmas()) {
            meanings.add(lexicon.canonical(lemma));
            lexicon.nominalisations().forEach((noun, verb) -> {
                if (!lemma.endsWith(noun)) return;
                String infinitive = lemma.substring(0, lemma.length() - noun.length()) + verb;
                if (morphology.readings(infinitive).stream().anyMatch(Morphology.Reading::isVerb)) {
                    meanings.add(lexicon.canonical(infinitive));
                }
            });
        }
        return Set.copyOf(meanings);
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
