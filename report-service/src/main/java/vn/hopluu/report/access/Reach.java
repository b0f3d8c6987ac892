package vn.hopluu.report.access;

/** What a caller may see and do where a period is at hand. */
public final class Reach {

    private final Caller caller;
    private final Relations relations;

    Reach(Caller caller, Relations relations) {
        this.caller = caller;
        this.relations = relations;
    }

    public boolean allows(Permission permission, String unit) {
        return caller.rights().stream().anyMatch(right -> gives(right, permission, unit));
    }

    private boolean gives(Right right, Permission permission, String unit) {
        return relations.between(right.unit(), unit).stream()
                .anyMatch(relation -> permission.isGivenTo(right.role(), relation));
    }
}
