package vn.hopluu.report.life;

import java.util.List;
import vn.hopluu.report.period.PeriodId;

/** Where the reports of a period come into being. */
public interface ReportRegister {

    /** Creates those of the reports that do not exist yet, each with its event; safe to repeat and to run at several places at once. */
    void create(List<Report> due);

    /** How many reports of the period exist. */
    int count(PeriodId period);

    /** How many of them are owed: all but the lifted. */
    int owed(PeriodId period);
}
