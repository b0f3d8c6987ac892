package vn.hopluu.aggregation.webhooks;

import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hopluu.aggregation.problem.Code;
import vn.hopluu.aggregation.problem.Refusal;

/** Reads what administrators wish for, and says what is wrong with it. */
@Component
class Wishes {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,80}");
    private static final Pattern ONE_LINE = Pattern.compile("[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\x20]{0,200}");

    private final Receivers receivers;

    Wishes(Receivers receivers) {
        this.receivers = receivers;
    }

    sealed interface Reading {

        record Understood(Wish wish) implements Reading {}

        record Refused(Refusal refusal) implements Reading {}
    }

    Reading read(CreateWebhook body) {
        return read(body.address(), body.kinds(), body.form(), body.description());
    }

    Reading read(ChangeWebhook body) {
        return body.active() == null
                ? wrong("/active", Code.INVALID_MEMBER)
                : read(body.address(), body.kinds(), body.form(), body.description());
    }

    private Reading read(
            @Nullable String address,
            @Nullable List<@Nullable Kind> kinds,
            @Nullable String form,
            @Nullable String description) {
        Set<Kind> each = each(kinds);
        String text = Normalizer.normalize(Objects.requireNonNullElse(description, ""), Normalizer.Form.NFC);
        if (each.isEmpty()) {
            return wrong("/kinds", Code.INVALID_MEMBER);
        }
        if (form != null && !FORM.matcher(form).matches()) {
            return wrong("/form", Code.INVALID_MEMBER);
        }
        if (!ONE_LINE.matcher(text).matches()) {
            return wrong("/description", Code.INVALID_MEMBER);
        }
        Optional<URI> receiver = Optional.ofNullable(address).flatMap(receivers::receiver);
        return receiver.<Reading>map(found -> new Reading.Understood(new Wish(found, each, form, text)))
                .orElseGet(() -> wrong("/address", Code.ADDRESS_NOT_ALLOWED));
    }

    private static Set<Kind> each(@Nullable List<@Nullable Kind> kinds) {
        return Objects.requireNonNullElse(kinds, List.<@Nullable Kind>of()).stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }

    private static Reading wrong(String pointer, Code code) {
        return new Reading.Refused(Refusal.at(pointer, code));
    }
}
