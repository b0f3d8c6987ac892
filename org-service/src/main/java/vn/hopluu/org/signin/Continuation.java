package vn.hopluu.org.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/** Where somebody goes on after signing in: to the client that sent them, or to their account; never to another site. */
record Continuation(String address) {

    static final Continuation ACCOUNT = new Continuation("/account");
    private static final Pattern TO_CLIENT = Pattern.compile("/oauth2/authorize\\?[\\x21-\\x7e]*");

    static Continuation of(String asked) {
        return TO_CLIENT.matcher(asked).matches() ? new Continuation(asked) : ACCOUNT;
    }

    /** The client that waits; empty when none does. */
    String client() {
        String client = UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .getFirst("client_id");
        return client == null ? "" : client;
    }

    RedirectView redirect() {
        return seeOther(address);
    }

    /** With a page of ours in between. */
    RedirectView redirectBy(String page) {
        return seeOther(page + "?continue=" + URLEncoder.encode(address, UTF_8));
    }

    /** An address of ours, taken as it is. */
    static RedirectView seeOther(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
