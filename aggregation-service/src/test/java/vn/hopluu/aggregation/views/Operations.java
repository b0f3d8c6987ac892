package vn.hopluu.aggregation.views;

import java.net.http.HttpResponse;

/** Everything that callers from outside can ask, of one unit. */
enum Operations {
    TOTAL("/api/totals/ACCESS/2024-H1/%s"),
    MISSING("/api/totals/ACCESS/2024-H1/%s/missing"),
    PROOF("/api/totals/ACCESS/2024-H1/%s/proof"),
    STREAM("/api/totals/ACCESS/2024-H1/%s/stream"),
    SERIES("/api/series/ACCESS/CONTESTS/%s"),
    PROGRESS("/api/plans/%s/2024/progress"),
    TOUCHED("/api/totals/touched");

    private final String path;

    Operations(String path) {
        this.path = path;
    }

    /** Whether the day of the period counts besides today. */
    boolean isOfAPeriod() {
        return switch (this) {
            case TOTAL, MISSING, PROOF, STREAM, PROGRESS -> true;
            case SERIES, TOUCHED -> false;
        };
    }

    boolean isForAdministrators() {
        return this == TOUCHED;
    }

    int status(Callers callers, String unit) throws Exception {
        return this == STREAM
                ? callers.head(path.formatted(unit))
                : ask(callers, unit).statusCode();
    }

    /** Not of a stream that would go on for ever. */
    HttpResponse<String> ask(Callers callers, String unit) throws Exception {
        return this == TOUCHED
                ? callers.post(path, "{\"units\":[\"" + unit + "\"]}")
                : callers.get(path.formatted(unit), "Accept-Language", "en");
    }
}
