package dixit.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A greedy arc-standard dependency parser with a neural classifier (Nivre, “Incrementality in Deterministic Dependency
 * Parsing”, 2004; Chen and Manning, 2014). It gives the trees of CoreNLP's own, whose models it reads, in a fraction of
 * the time and memory: what the features of one position add to the hidden layer is computed once for a sentence, sums run
 * along the arrays so that the machine can do eight at a time, and what single features add is kept for the frequent ones.
 */
final class ArcStandardParser {

    private static final String PASSIVE = ":pass";

    /** Of a configuration: 18 words, their tags, and the labels of 12 of them. */
    static final int FEATURES = 48;

    /** Places that features look at: three of the stack, three of the buffer, six children of each of the top two. */
    private static final int SLOTS = 18;

    private static final int CHILDREN_FROM = 6;

    /** Words whose sums are kept once they were needed, in all 18 places; models list the frequent words first. */
    private static final int FREQUENT_WORDS = 1_500;

    /** Sums of single features of other words that are kept; 4 KB each with CoreNLP's 1,000 hidden units. */
    private static final int KEPT = 10_000;

    private static final int NOTHING = -1;

    /** Its number among the labels of arcs. */
    private static final int ROOT_LABEL = 0;

    /**
     * Which word governs which.
     *
     * @param head for each word the index of its governor from 0, −1 for the root
     * @param label for each word its relation
     */
    record Arcs(int[] head, String[] label) {}

    private final ParserModel model;
    private final int units;
    private final int arcs;
    private final int shift;

    /** The row of the first word that is not frequent, and how many such words there are. */
    private final int rare;

    private final int rareWords;
    private final AtomicReferenceArray<float[]> frequent;
    private final Cache<Integer, float[]> sums =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    ArcStandardParser(ParserModel model) {
        this.model = model;
        this.units = model.bias().length;
        this.arcs = model.labels().size() - 1;
        this.shift = 2 * arcs;
        this.rare = Math.min(FREQUENT_WORDS, model.words().size());
        this.rareWords = model.words().size() - rare;
        this.frequent = new AtomicReferenceArray<>((model.embeddings().length - rareWords) * FEATURES);
    }

    /** The tree over a sentence's {@code words} with these {@code tags}; safe for several threads. */
    Arcs parse(List<String> words, List<String> tags) {
        Parse parse = new Parse(words, tags);
        while (!parse.isDone()) parse.apply(parse.next());
        int n = words.size();
        int[] head = new int[n];
        String[] label = new String[n];
        for (int i = 0; i < n; i++) {
            head[i] = parse.head[i + 1] - 1;
            label[i] = model.labels().get(parse.label[i + 1]);
        }
        nameSubjectsOfPassives(head, label);
        return new Arcs(head, label);
    }

    /**
     * The subject of a verb with a passive auxiliary is one of the passive (Universal Dependencies, {@code nsubj:pass},
     * {@code csubj:pass}); the classifier, which labels it first, cannot know.
     */
    private static void nameSubjectsOfPassives(int[] head, String[] label) {
        boolean[] passive = new boolean[head.length];
        for (int i = 0; i < head.length; i++) if (label[i].equals("aux:pass") && head[i] >= 0) passive[head[i]] = true;
        for (int i = 0; i < head.length; i++) {
            boolean subject = label[i].equals("nsubj") || label[i].equals("csubj");
            if (subject && head[i] >= 0 && passive[head[i]]) label[i] += PASSIVE;
        }
    }

    /** What one feature adds to the hidden layer. */
    private float[] sum(int feature, int row) {
        boolean isRare = row >= rare && row < rare + rareWords;
        if (isRare) return sums.get(row * FEATURES + feature, key -> computed(feature, row));
        int at = (row < rare ? row : row - rareWords) * FEATURES + feature;
        float[] known = frequent.get(at);
        if (known != null) return known;
        float[] sum = computed(feature, row);
        frequent.set(at, sum);
        return sum;
    }

    private float[] computed(int feature, int row) {
        float[] sum = new float[units];
        float[] embedding = model.embeddings()[row];
        for (int k = 0; k < embedding.length; k++)
            addTimes(sum, embedding[k], model.hidden()[feature * embedding.length + k]);
        return sum;
    }

    private static void addTimes(float[] sum, float factor, float[] weights) {
        for (int i = 0; i < sum.length; i++) sum[i] += factor * weights[i];
    }

    private static void add(float[] sum, float[] more) {
        for (int i = 0; i < sum.length; i++) sum[i] += more[i];
    }

    /** A sentence while it is parsed. Words are numbered from 1; 0 is the root above them. */
    private final class Parse {
        private final int n;
        private final int[] word;
        private final int[] tag;
        private final int[] head;
        private final int[] label;
        private final int[] stack;
        private int stacked;
        private int next = 1;
        private final float[][][] ofPlace;
        private final float[] hidden = new float[units];
        private final float[] scores = new float[shift + 1];

        Parse(List<String> words, List<String> tags) {
            n = words.size();
            word = new int[n + 1];
            tag = new int[n + 1];
            head = new int[n + 1];
            label = new int[n + 1];
            stack = new int[n + 1];
            ofPlace = new float[SLOTS][n + 2][];
            word[0] = row(model.words(), ParserModel.ROOT);
            tag[0] = row(model.tags(), ParserModel.ROOT);
            for (int i = 1; i <= n; i++) {
                word[i] = row(model.words(), words.get(i - 1));
                tag[i] = row(model.tags(), tags.get(i - 1));
                head[i] = NOTHING;
            }
            head[0] = NOTHING;
            stack[stacked++] = 0;
        }

        private static int row(Map<String, Integer> rows, String name) {
            Integer row = rows.get(name);
            return row != null ? row : rows.get(ParserModel.UNKNOWN);
        }

        boolean isDone() {
            return stacked == 1 && next > n;
        }

        /**
         * The transition with the highest score of those that may be made here. The root governs one word, last of all, so
         * with one word on the stack there is no choice.
         */
        int next() {
            if (stacked <= 2) return next <= n ? shift : arcs + ROOT_LABEL;
            score();
            int best = next <= n ? shift : NOTHING;
            for (int i = 0; i < shift; i++) {
                boolean root = i % arcs == ROOT_LABEL;
                if (!root && (best == NOTHING || scores[i] > scores[best])) best = i;
            }
            return best;
        }

        void apply(int transition) {
            if (transition == shift) {
                stack[stacked++] = next++;
                return;
            }
            int upper = stack[stacked - 1];
            int lower = stack[stacked - 2];
            boolean left = transition < arcs;
            int dependent = left ? lower : upper;
            head[dependent] = left ? upper : lower;
            label[dependent] = 1 + (left ? transition : transition - arcs);
            if (left) stack[stacked - 2] = upper;
            stacked--;
        }

        private void score() {
            System.arraycopy(model.bias(), 0, hidden, 0, units);
            for (int k = 0; k < 3; k++) {
                add(hidden, place(2 - k, stacked(k)));
                add(hidden, place(3 + k, next + k <= n ? next + k : NOTHING));
            }
            for (int k = 0; k < 2; k++) {
                int slot = CHILDREN_FROM + 6 * k;
                int parent = stacked(k);
                int left = leftChild(parent, 1);
                int right = rightChild(parent, 1);
                add(hidden, place(slot, left));
                add(hidden, place(slot + 1, right));
                add(hidden, place(slot + 2, leftChild(parent, 2)));
                add(hidden, place(slot + 3, rightChild(parent, 2)));
                add(hidden, place(slot + 4, leftChild(left, 1)));
                add(hidden, place(slot + 5, rightChild(right, 1)));
            }
            for (int i = 0; i < units; i++) hidden[i] = hidden[i] * hidden[i] * hidden[i];
            Arrays.fill(scores, 0);
            float[][] output = model.output();
            int i = 0;
            for (; i + 3 < units; i += 4) addFour(i, output[i], output[i + 1], output[i + 2], output[i + 3]);
            for (; i < units; i++) addTimes(scores, hidden[i], output[i]);
        }

        /** Four hidden units at once: the scores are loaded and stored a fourth as often. */
        private void addFour(int i, float[] a, float[] b, float[] c, float[] d) {
            float first = hidden[i];
            float second = hidden[i + 1];
            float third = hidden[i + 2];
            float fourth = hidden[i + 3];
            for (int j = 0; j < scores.length; j++)
                scores[j] += first * a[j] + second * b[j] + third * c[j] + fourth * d[j];
        }

        /** What word, tag and label of a word in a place add to the hidden layer. A child's label stays as it is. */
        private float[] place(int slot, int index) {
            float[] known = ofPlace[slot][index + 1];
            if (known != null) return known;
            float[] sum = sum(slot, index < 0 ? row(model.words(), ParserModel.NONE) : word[index])
                    .clone();
            add(sum, sum(SLOTS + slot, index < 0 ? row(model.tags(), ParserModel.NONE) : tag[index]));
            if (slot >= CHILDREN_FROM)
                add(sum, sum(2 * SLOTS + slot - CHILDREN_FROM, model.firstLabel() + (index < 0 ? 0 : label[index])));
            ofPlace[slot][index + 1] = sum;
            return sum;
        }

        private int stacked(int k) {
            return k < stacked ? stack[stacked - 1 - k] : NOTHING;
        }

        private int leftChild(int parent, int count) {
            for (int i = 1, found = 0; i < parent; i++) if (head[i] == parent && ++found == count) return i;
            return NOTHING;
        }

        private int rightChild(int parent, int count) {
            if (parent < 0) return NOTHING;
            for (int i = n, found = 0; i > parent; i--) if (head[i] == parent && ++found == count) return i;
            return NOTHING;
        }
    }
}
