package vn.hopluu.org.exchange;

import java.util.List;

/** A whole file on its way out; which form it takes is the caller's choice. */
sealed interface Exchanged {

    Layout layout();

    List<? extends Record> items();

    record Units(List<ExchangedUnit> units) implements Exchanged {

        @Override
        public Layout layout() {
            return new UnitsLayout();
        }

        @Override
        public List<ExchangedUnit> items() {
            return units;
        }
    }

    record Acts(List<ExchangedAct> acts) implements Exchanged {

        @Override
        public Layout layout() {
            return new ActsLayout();
        }

        @Override
        public List<ExchangedAct> items() {
            return acts;
        }
    }
}
