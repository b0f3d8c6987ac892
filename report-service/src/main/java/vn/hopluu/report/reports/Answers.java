package vn.hopluu.report.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last answers given about one report, oldest first. */
record Answers(List<Answer> all) {

    /** Far more than the acts that a retry could still be on its way for. */
    private static final int KEPT = 16;

    Answers {
        all = List.copyOf(all);
    }

    static Answers none() {
        return new Answers(List.of());
    }

    Optional<Answer> to(String caller, String key) {
        return all.stream()
                .filter(answer -> answer.by().equals(caller) && answer.key().equals(key))
                .findFirst();
    }

    /** With what was done now, where the request brought a key to know it by. */
    Answers after(Done.Acted done, Guard guard, Request request) {
        String caller = request.caller().subject();
        return guard.key()
                .map(key ->
                        with(new Answer(caller, key, request.digest(), done.revision(), done.state(), done.version())))
                .orElse(this);
    }

    private Answers with(Answer answer) {
        List<Answer> more = new ArrayList<>(all);
        more.add(answer);
        return new Answers(more.subList(Math.max(0, more.size() - KEPT), more.size()));
    }
}
