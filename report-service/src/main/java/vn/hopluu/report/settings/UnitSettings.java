package vn.hopluu.report.settings;

/**
 * What a unit has settled for itself.
 *
 * @param unit that acts today
 * @param revision grows by one with every change; 0 while everything is as it was at first
 * @param approval whether only the unit's approver sends its reports (trình lãnh đạo ký duyệt)
 */
record UnitSettings(String unit, long revision, boolean approval) {

    static UnitSettings initial(String unit) {
        return new UnitSettings(unit, 0, false);
    }

    UnitSettings with(boolean approval) {
        return new UnitSettings(unit, revision + 1, approval);
    }
}
