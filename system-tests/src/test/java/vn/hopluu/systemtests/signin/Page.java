package vn.hopluu.systemtests.signin;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a browser shows: where it came from, and its one form. */
public record Page(URI address, int status, HttpHeaders headers, String body) {

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");

    /** Where the form goes. */
    URI action() {
        var form = FORM.matcher(body);
        if (!form.find()) throw new IllegalStateException(address + " answered " + status + " without a form: " + body);
        var action = attribute(form.group(), "action");
        return action.isEmpty() ? address : address.resolve(action);
    }

    /** What the form holds before anybody fills it in. */
    Map<String, String> hidden() {
        var fields = new LinkedHashMap<String, String>();
        INPUT.matcher(body)
                .results()
                .map(input -> input.group())
                .filter(input -> attribute(input, "type").equals("hidden"))
                .forEach(input -> fields.put(attribute(input, "name"), attribute(input, "value")));
        return fields;
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    public boolean isRedirect() {
        return status / 100 == 3 && headers.firstValue("Location").isPresent();
    }

    /** Where it sends the browser on to. */
    public URI location() {
        return address.resolve(headers.firstValue("Location").orElseThrow());
    }
}
