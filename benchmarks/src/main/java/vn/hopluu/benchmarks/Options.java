package vn.hopluu.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Command-line options: {@code --name value}, or {@code --name} alone for a switch. */
record Options(Map<String, String> given) {

    static Options parse(String[] arguments, Set<String> known, Set<String> switches) {
        var given = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i++) {
            var name = arguments[i];
            if (switches.contains(name)) given.put(name, "");
            else if (known.contains(name) && i + 1 < arguments.length) given.put(name, arguments[++i]);
            else throw new IllegalArgumentException(refusal(name, known));
        }
        return new Options(given);
    }

    private static String refusal(String name, Set<String> known) {
        return known.contains(name) ? name + " needs a value." : "Unknown option " + name + ".";
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    String text(String name, String otherwise) {
        return given.getOrDefault(name, otherwise);
    }

    double positive(String name, double otherwise) {
        var text = given.get(name);
        if (text == null) return otherwise;
        try {
            double number = Double.parseDouble(text);
            if (number > 0 && number <= 10_000) return number;
        } catch (NumberFormatException notANumber) {
            // Told below, with everything else that is not a positive number.
        }
        throw new IllegalArgumentException(name + " needs a number above 0 and at most 10000, not " + text + ".");
    }
}
