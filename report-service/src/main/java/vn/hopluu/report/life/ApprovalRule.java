package vn.hopluu.report.life;

/** Whether what a unit sends has to pass its approver (trình lãnh đạo ký duyệt). */
@FunctionalInterface
public interface ApprovalRule {

    /** As it stands now; the unit that acts today decides for those that it followed. */
    boolean isNeededAt(String unit);
}
