package dixit.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts the words of a block into sentences, with quotations that are sentences themselves lifted out. Works on words
 * as the tokeniser gives them, in which abbreviations and initials already hold their full stop.
 */
final class SentenceSplitter {

    /** No parser does well on more; running text without any full stop is cut here. */
    static final int LONGEST_SENTENCE = 250;

    private static final Set<String> FINAL = Set.of(".", "!", "?", "…", "...", "..", "?!", "!!", "!!!", "!!!!", "....");
    private static final Set<String> CLOSING = Set.of(")", "]", "»", "”", "\"", "''");

    /** A word before tagging; a lifted quotation stands as one word with {@code quotation} set. */
    record Word(Span span, String form, Quotation quotation) {
        boolean isQuotation() {
            return quotation != null;
        }
    }

    /** The words of one sentence. {@code quoted} is the lifted quotation it stands in, or null. */
    record Piece(List<Word> words, Quotation quoted) {}

    private final String text;
    private final Morphology morphology;

    SentenceSplitter(String text, Morphology morphology) {
        this.text = text;
        this.morphology = morphology;
    }

    List<Piece> split(List<Word> words, List<Quotation> quotations, boolean headline) {
        List<Word> outer = new ArrayList<>();
        List<Piece> pieces = new ArrayList<>();
        List<Quotation> lifted = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            Word word = words.get(i);
            Quotation quotation = enclosing(word.span(), quotations);
            if (quotation == null) {
                outer.add(word);
                i++;
                continue;
            }
            int end = i;
            List<Word> inside = new ArrayList<>();
            while (end < words.size()
                    && quotation.outer().contains(words.get(end).span())) {
                if (quotation.inner().contains(words.get(end).span())) inside.add(words.get(end));
                end++;
            }
            boolean unmarked = quotation.outer().equals(quotation.inner());
            if (unmarked || isSentence(inside, outer) || isCried(inside, outer, words.subList(end, words.size()))) {
                lifted.add(quotation);
                outer.add(new Word(quotation.outer(), "«»", quotation));
            } else {
                outer.addAll(inside);
            }
            i = Math.max(end, i + 1);
        }
        for (List<Word> sentence : cut(outer, headline)) pieces.add(new Piece(sentence, null));
        for (Quotation quotation : lifted) {
            List<Word> inside = words.stream()
                    .filter(word -> quotation.inner().contains(word.span()) && !isMark(word.form()))
                    .toList();
            for (List<Word> sentence : cut(inside, false)) pieces.add(new Piece(sentence, quotation));
        }
        return pieces;
    }

    private static Quotation enclosing(Span span, List<Quotation> quotations) {
        for (Quotation quotation : quotations) {
            if (quotation.outer().contains(span)) return quotation;
        }
        return null;
    }

    /**
     * Whether a quotation is a sentence of its own rather than words woven into the sentence around it: it opens like
     * a sentence (with a capital, or where a sentence may start) and has a finite verb or more than one sentence.
     */
    private boolean isSentence(List<Word> inside, List<Word> before) {
        int first = 0;
        while (first < inside.size()
                && !Character.isLetterOrDigit(inside.get(first).form().codePointAt(0))) first++;
        if (first == inside.size()) return false;
        // A number opens no sentence by itself: `a tiré « 208 drones »`.
        boolean capital = Character.isUpperCase(inside.get(first).form().codePointAt(0));
        boolean opens = before.isEmpty()
                || FINAL.contains(last(before).form())
                || last(before).form().equals(":")
                || last(before).isQuotation();
        if (!capital && !opens) return false;
        // `en scandant « Mort à X »`: what is cried out may have no verb.
        boolean words = inside.size() > 2 || FINAL.contains(last(inside).form());
        if (capital && words && !before.isEmpty() && isVerbOnly(last(before))) return true;
        if (capital && words && isJoinedToQuotation(before)) return true;
        boolean finite = inside.stream()
                .anyMatch(word -> morphology.readings(word.form()).stream().anyMatch(Morphology.Reading::isFinite)
                        && morphology.readings(word.form()).stream()
                                .noneMatch(r -> r.is(Feature.NOUN)
                                        || r.is(Feature.DETERMINER)
                                        || r.is(Feature.ADPOSITION)
                                        || r.is(Feature.ADVERB)));
        boolean anyFinite = inside.stream()
                .anyMatch(word -> morphology.readings(word.form()).stream().anyMatch(Morphology.Reading::isFinite));
        // A comma before the mark that closes belongs to what follows: `“It holds,” said X`.
        boolean ends = inside.size() >= 3
                && (FINAL.contains(last(inside).form()) || last(inside).form().equals(","));
        return finite
                || ends
                || anyFinite && (inside.size() >= 6 || inside.stream().anyMatch(this::callsForVerb));
    }

    /**
     * {@code « Vive la Syrie libre », a crié la foule}: words that open the sentence, then a comma and a verb, which no comma
     * parts from its subject; {@code « Que les armes se taisent » : le pape a appelé à la paix}: or a verb in them, then a colon.
     */
    private boolean isCried(List<Word> inside, List<Word> before, List<Word> after) {
        boolean opens = before.isEmpty()
                || FINAL.contains(last(before).form())
                || last(before).form().equals(":");
        return opens
                && !inside.isEmpty()
                && Character.isUpperCase(inside.get(0).form().codePointAt(0))
                && after.size() > 1
                && (after.get(0).form().equals(",") && isFiniteOnly(after.get(1))
                        || after.get(0).form().equals(":")
                                && inside.size() > 2
                                && inside.stream().anyMatch(this::mayBeFinite));
    }

    /** {@code ont scandé « A bas X » et « Vive Y »}. */
    private boolean isJoinedToQuotation(List<Word> before) {
        return before.size() > 1
                && before.get(before.size() - 2).isQuotation()
                && morphology.readings(last(before).form()).stream().anyMatch(r -> r.is(Feature.CONJUNCTION));
    }

    private boolean mayBeFinite(Word word) {
        return morphology.readings(word.form()).stream().anyMatch(Morphology.Reading::isFinite);
    }

    private boolean isFiniteOnly(Word word) {
        List<Morphology.Reading> readings = morphology.readings(word.form());
        boolean auxiliary = readings.stream().anyMatch(r -> r.isFinite() && r.is(Feature.AUXILIARY));
        return auxiliary || !readings.isEmpty() && readings.stream().allMatch(Morphology.Reading::isFinite);
    }

    private boolean isVerbOnly(Word word) {
        List<Morphology.Reading> readings = morphology.readings(word.form());
        return !readings.isEmpty() && readings.stream().allMatch(r -> r.isVerb() && !r.is(Feature.AUXILIARY));
    }

    /** {@code La Russie ne menace personne}: a subject pronoun or {@code ne} shows that a word that may be a verb is one. */
    private boolean callsForVerb(Word word) {
        return morphology.readings(word.form()).stream().anyMatch(r -> r.is(Feature.VERB_MARK));
    }

    /** In a headline what stands before a colon names the topic ({@code Mali : …}); parsers take it for the subject. */
    private List<List<Word>> cut(List<Word> words, boolean headline) {
        List<List<Word>> sentences = new ArrayList<>();
        List<Word> current = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            current.add(word);
            Word next = i + 1 < words.size() ? words.get(i + 1) : null;
            boolean topic = headline && next != null && word.form().equals(":") && !next.isQuotation();
            boolean letter = next != null && i > 0 && opensAfterLetter(words.get(i - 1), word, next);
            if (next == null || topic || letter || endsSentence(word, next) || current.size() >= LONGEST_SENTENCE) {
                sentences.add(List.copyOf(current));
                current.clear();
            }
        }
        return sentences;
    }

    private boolean endsSentence(Word word, Word next) {
        if (CLOSING.contains(next.form())) return false;
        // As it stands in the text: of `Au` the tokeniser makes `à le`.
        boolean startsNew = next.isQuotation()
                || !Character.isLowerCase(text.codePointAt(next.span().start()));
        if (word.isQuotation()) {
            Span inner = word.quotation().inner();
            boolean closed = !inner.isEmpty() && ".!?…".indexOf(text.charAt(inner.end() - 1)) >= 0;
            return next.isQuotation()
                    || closed
                            && Character.isUpperCase(
                                    text.codePointAt(next.span().start()));
        }
        // A full stop with no space after it stands inside a name or address: `actualite.cd`.
        boolean apart = word.span().end() < next.span().start() || word.form().length() > 1;
        return startsNew && apart && FINAL.contains(word.form()) && !next.form().equals(",");
    }

    /** {@code la bombe H. Le pays}: behind a common noun and before an article or pronoun a letter is no initial. */
    private boolean opensAfterLetter(Word before, Word word, Word next) {
        boolean letter = word.form().length() == 2
                && word.form().charAt(1) == '.'
                && Character.isUpperCase(word.form().charAt(0));
        return letter
                && Character.isLowerCase(before.form().codePointAt(0))
                && morphology.readings(before.form()).stream()
                        .allMatch(reading -> reading.is(Feature.NOUN) || reading.isVerb())
                && morphology.readings(before.form()).stream().anyMatch(reading -> reading.is(Feature.NOUN))
                && Character.isUpperCase(text.codePointAt(next.span().start()))
                && morphology.readings(next.form().toLowerCase(Locale.ROOT)).stream()
                        .anyMatch(reading -> reading.is(Feature.DETERMINER) || reading.is(Feature.VERB_MARK));
    }

    private static boolean isMark(String form) {
        return form.equals("«")
                || form.equals("»")
                || form.equals("“")
                || form.equals("”")
                || form.equals("\"")
                || form.equals("„")
                || form.equals("''")
                || form.equals("``");
    }

    private static Word last(List<Word> words) {
        return words.get(words.size() - 1);
    }
}
