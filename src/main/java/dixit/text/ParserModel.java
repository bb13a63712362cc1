package dixit.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * The network of a dependency parser as CoreNLP's models give it (Chen and Manning, “A Fast and Accurate Dependency Parser
 * using Neural Networks”, EMNLP 2014): embeddings of words, tags and labels, one hidden layer, scores of transitions.
 *
 * @param words word → row of {@code embeddings}
 * @param tags tag → row
 * @param firstLabel the row of {@code labels}' first
 * @param labels the first stands for none, the second is that of the root
 * @param embeddings a row for each word, tag and label
 * @param hidden for each feature and dimension of its embedding the weights of the hidden units
 * @param bias of the hidden units
 * @param output for each hidden unit the weights of the transitions: left arcs, right arcs, shift
 */
record ParserModel(
        Map<String, Integer> words,
        Map<String, Integer> tags,
        int firstLabel,
        List<String> labels,
        float[][] embeddings,
        float[][] hidden,
        float[] bias,
        float[][] output) {

    static final String UNKNOWN = "-UNKNOWN-";
    static final String NONE = "-NULL-";
    static final String ROOT = "-ROOT-";

    /**
     * Reads a model.
     *
     * @param gzipped lines of text: sizes as {@code name=number}, a line for each embedding, then the weights
     * @throws IOException when it cannot be read or is not such a model
     */
    static ParserModel read(InputStream gzipped) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(gzipped, 1 << 16), StandardCharsets.UTF_8), 1 << 16)) {
            Map<String, String> sizes = sizes(lines);
            int words = size(sizes, "dict");
            int tags = size(sizes, "pos");
            int labels = size(sizes, "label");
            int dimensions = size(sizes, "embeddingSize");
            int units = size(sizes, "hiddenSize");
            if (size(sizes, "numTokens") != ArcStandardParser.FEATURES)
                throw new IOException("it has other features than the parser computes");
            float[][] embeddings = new float[words + tags + labels][];
            List<String> names = new ArrayList<>();
            for (int i = 0; i < embeddings.length; i++) {
                String line = line(lines);
                int space = line.indexOf(' ');
                names.add(line.substring(0, space));
                embeddings[i] = numbers(line, space + 1, dimensions);
            }
            float[][] hidden = matrix(lines, ArcStandardParser.FEATURES * dimensions, units);
            float[] bias = numbers(line(lines), 0, units);
            float[][] output = matrix(lines, units, 2 * (labels - 1) + 1);
            return new ParserModel(
                    rows(names, 0, words),
                    rows(names, words, tags),
                    words + tags,
                    List.copyOf(names.subList(words + tags, names.size())),
                    embeddings,
                    hidden,
                    bias,
                    output);
        }
    }

    /** The last of them, {@code preComputed}, ends the head of the file. */
    private static Map<String, String> sizes(BufferedReader lines) throws IOException {
        Map<String, String> sizes = new HashMap<>();
        while (!sizes.containsKey("preComputed")) {
            String[] pair = line(lines).split("=", 2);
            if (pair.length < 2) throw new IOException("it is no model of a dependency parser");
            sizes.put(pair[0], pair[1]);
        }
        return sizes;
    }

    private static int size(Map<String, String> sizes, String name) throws IOException {
        try {
            return Integer.parseInt(sizes.get(name));
        } catch (NumberFormatException e) {
            throw new IOException("it does not say its " + name, e);
        }
    }

    private static Map<String, Integer> rows(List<String> names, int from, int count) {
        Map<String, Integer> rows = new HashMap<>();
        for (int i = from; i < from + count; i++) rows.put(names.get(i), i);
        return rows;
    }

    private static float[][] matrix(BufferedReader lines, int rows, int columns) throws IOException {
        float[][] matrix = new float[rows][];
        for (int i = 0; i < rows; i++) matrix[i] = numbers(line(lines), 0, columns);
        return matrix;
    }

    private static String line(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        if (line == null) throw new IOException("it ends too early");
        return line;
    }

    private static float[] numbers(String line, int from, int count) throws IOException {
        float[] numbers = new float[count];
        int at = from;
        for (int i = 0; i < count; i++) {
            int end = line.indexOf(' ', at);
            if (end < 0) end = line.length();
            if (at >= end) throw new IOException("a line has too few numbers");
            numbers[i] = number(line, at, end);
            at = end + 1;
        }
        return numbers;
    }

    /** Most are short decimals, which are read a hundred times faster than {@link Float#parseFloat} does it. */
    private static float number(String line, int from, int to) {
        boolean negative = line.charAt(from) == '-';
        int at = negative ? from + 1 : from;
        long digits = 0;
        double scale = 1;
        boolean fraction = false;
        for (; at < to; at++) {
            char c = line.charAt(at);
            if (c == '.') fraction = true;
            else if (c >= '0' && c <= '9' && digits < Long.MAX_VALUE / 100) {
                digits = digits * 10 + (c - '0');
                if (fraction) scale *= 10;
            } else return Float.parseFloat(line.substring(from, to));
        }
        double number = digits / scale;
        return (float) (negative ? -number : number);
    }
}
