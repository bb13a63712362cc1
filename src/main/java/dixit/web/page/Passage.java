package dixit.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Sentences of an article with their statements marked.
 *
 * @param segments the words in text order, cut wherever a mark begins or ends, so that marks may overlap and HTML still nests
 */
public record Passage(String language, List<Segment> segments) {

    /**
     * A stretch of words under the same marks.
     *
     * @param content whether it is part of what somebody said
     * @param begins the numbers of the statements whose content begins here
     */
    public record Segment(
            String text, boolean content, boolean cue, boolean speaker, boolean figure, List<Integer> begins) {

        /** The classes of its marks. */
        public String marks() {
            List<String> marks = new ArrayList<>();
            if (content) marks.add("content");
            if (cue) marks.add("cue");
            if (speaker) marks.add("speaker");
            if (figure) marks.add("figure");
            return String.join(" ", marks);
        }
    }

    /**
     * A selection of an article's words.
     *
     * @param part {@code ContentPart}, {@code CuePart}, {@code SpeakerPart} or {@code FigurePart}
     * @param start in code points of the article
     */
    record Mark(int statement, String part, boolean first, int start, int end) {}

    /** @param start where the text begins in the article, in code points */
    static Passage of(String text, String language, int start, List<Mark> marks) {
        int length = text.codePointCount(0, text.length());
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, length));
        for (Mark mark : marks) {
            for (int cut : new int[] {mark.start() - start, mark.end() - start}) {
                if (cut > 0 && cut < length) cuts.add(cut);
            }
        }
        List<Segment> segments = new ArrayList<>();
        Integer from = null;
        for (int cut : cuts) {
            if (from != null) segments.add(segment(text, start, from, cut, marks));
            from = cut;
        }
        return new Passage(language, segments);
    }

    private static Segment segment(String text, int start, int from, int to, List<Mark> marks) {
        int first = start + from;
        List<Mark> over = marks.stream()
                .filter(mark -> mark.start() <= first && first < mark.end())
                .toList();
        return new Segment(
                text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)),
                is(over, "ContentPart"),
                is(over, "CuePart"),
                is(over, "SpeakerPart"),
                is(over, "FigurePart"),
                over.stream()
                        .filter(mark -> mark.part().equals("ContentPart") && mark.first() && mark.start() == first)
                        .map(Mark::statement)
                        .sorted()
                        .toList());
    }

    private static boolean is(List<Mark> marks, String part) {
        return marks.stream().anyMatch(mark -> mark.part().equals(part));
    }
}
