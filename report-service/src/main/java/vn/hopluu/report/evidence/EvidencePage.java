package vn.hopluu.report.evidence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hopluu.report.edge.PageSize;
import vn.hopluu.report.problem.ProblemCode;
import vn.hopluu.report.problem.ProblemException;

/** Which of a report's files are asked for. */
record EvidencePage(int limit, Optional<EvidenceCursor> after) {

    private static final PageSize SIZE = new PageSize(EvidenceList.MOST_FILES, EvidenceList.MOST_FILES);

    static EvidencePage of(@Nullable String limit, @Nullable String cursor) {
        return new EvidencePage(
                SIZE.read(limit),
                Optional.ofNullable(cursor)
                        .map(text -> EvidenceCursor.parse(text).orElseThrow(() -> invalid("cursor"))));
    }

    /** @param sent how many versions were sent */
    EvidenceView.Files of(List<Evidence> all, int sent, boolean withDraft) {
        List<Evidence> rest = all.stream()
                .filter(one -> withDraft || one.isSent(sent))
                .filter(one -> after.filter(place -> EvidenceCursor.of(one).compareTo(place) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(EvidenceCursor::of))
                .toList();
        List<Evidence> page = rest.stream().limit(limit).toList();
        return new EvidenceView.Files(
                page.stream().map(one -> EvidenceView.of(one, sent, withDraft)).toList(),
                rest.size() > limit ? EvidenceCursor.of(page.getLast()).toString() : null);
    }

    private static ProblemException invalid(String name) {
        return ProblemException.of(ProblemCode.INVALID_PARAMETER, name);
    }
}
